### The local chat's page: files, and what the bot says by itself.

page-attach = Send an article’s file: an HTML page, a text or Markdown
page-drop-here = Drop the article’s file here: an HTML page, a text or Markdown
page-file-too-large = This file is larger than five megabytes. Save the page without its pictures, as HTML only or as text.
page-file-kind = This file is neither a page nor a text. Send a saved HTML page, a text or a Markdown file.
page-file-lost = This file was not answered, and the page does not keep files. Choose it again.
page-notice = Notice from Hotline:
page-edited = edited
page-silent = came silently
