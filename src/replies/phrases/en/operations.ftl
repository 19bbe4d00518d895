### What administrators are told of the running of the bot.

parked-report = A notice of the call { $call } was put aside by a fault of ours: { $reason }. The others go on. It is sent again once its cause is mended and it is let go on.

feeds-down = Feeds that cannot be read for some time:
feeds-up = Feeds that can be read again:
feed-line-down = { $outlet }, { $url }: { $reason }
feed-line-up = { $outlet }, { $url }
feeds-todo = I go on trying, less often, and do not tell it again. If the address has changed, correct it in knowledge/outlets.yaml.
