### What notices and the settings of a subscription say.
