### What the cards say by which editors review reports.
