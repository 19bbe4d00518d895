/** An agency's report of a call, as a browser saves the page of a newspaper that prints it: without any day of publication. */
export const savedPage = `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>هيغسيث وبيلوسوف يبحثان خفض التصعيد | صحيفة المدار</title>
<meta property="og:site_name" content="صحيفة المدار"><style>.share{color:red}</style></head>
<body>
<header><nav><a href="/">الرئيسية</a> <a href="/politics">سياسة</a> <a href="/sport">رياضة</a></nav></header>
<main><article>
<h1>هيغسيث وبيلوسوف يبحثان خفض التصعيد</h1>
<div class="share"><a href="#">شارك على فيسبوك</a> <a href="#">واتساب</a></div>
<p>أجرى وزير الدفاع الأمريكي بيت هيغسيث أمس الثلاثاء اتصالاً هاتفياً مع نظيره الروسي أندريه بيلوسوف، بحثا خلاله سبل خفض التصعيد والحفاظ على قنوات الاتصال بين البلدين.</p>
<p>وقالت وزارة الدفاع الروسية في بيان إن الاتصال جرى بمبادرة من الجانب الأمريكي واستمر نحو نصف ساعة.</p>
<p>وأضاف البيان أن الوزيرين اتفقا على مواصلة الاتصالات بين العسكريين في البلدين تفادياً لأي حوادث غير مقصودة.</p>
<h3>اقرأ أيضاً</h3>
<ul><li><a href="/1">أسعار النفط ترتفع بعد قرار أوبك</a></li><li><a href="/2">موعد مباراة القمة الليلة</a></li></ul>
</article></main>
<aside><p>تابع أحدث الأخبار عبر تطبيقنا، واشترك في نشرتنا البريدية.</p></aside>
<footer>جميع الحقوق محفوظة لصحيفة المدار</footer>
</body></html>`
