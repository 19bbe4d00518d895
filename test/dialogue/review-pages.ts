/** A page of an outlet that the knowledge does not have, in the manner of a newspaper's site. */
export const HERALD = `<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<title>Hegseth and Belousov discuss risks in first call | The Daily Herald</title>
<meta property="og:site_name" content="The Daily Herald">
<meta property="og:title" content="Hegseth and Belousov discuss risks in first call">
<link rel="canonical" href="https://www.herald.example/world/hegseth-belousov">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Hegseth and Belousov discuss risks in first call","datePublished":"2025-02-02T09:00:00Z"}</script>
</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article>
<h1>Hegseth and Belousov discuss risks in first call</h1>
<p>US Defense Secretary Pete Hegseth spoke by telephone with Russian Defence Minister Andrei Belousov on Friday, the Pentagon said in a statement, in the first call between the two men since Hegseth took office.</p>
<p>The call lasted about 40 minutes and was initiated by Hegseth, a spokesman said. The two men discussed the war in Ukraine and the risk of escalation, and agreed to keep lines of communication open.</p>
<p>Russia's defence ministry confirmed the conversation in a short note and said that Belousov had warned against further deliveries of weapons to Kyiv.</p>
</article>
<footer>© 2025 The Daily Herald</footer>
</body></html>`

/** The same text in an outlet of another name, and another day. */
export const REPRINT = HERALD.replaceAll('The Daily Herald', 'Morning Courier')
  .replaceAll('www.herald.example/world', 'courier.example/news')
  .replace('2025-02-02T09:00:00Z', '2025-02-08T09:00:00Z')

/** A page that tells of no call. */
export const WEATHER = `<!doctype html><html lang="en"><head><title>Rain over the weekend</title></head><body><article>
<h1>Rain over the weekend</h1>
<p>Rain is expected over most of the country on Saturday and Sunday, the weather service said, with strong winds along the coast and snow on higher ground.</p>
<p>Forecasters said that temperatures would fall below freezing in the north, and asked drivers to take care on the roads in the early morning hours of both days.</p>
</article></body></html>`

/** The page without a day of publication. */
export const UNDATED = HERALD.replace(/<script[\s\S]*?<\/script>/, '')
