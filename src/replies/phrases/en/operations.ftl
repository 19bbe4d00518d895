### What administrators are told of the running of the bot.

parked-report = A notice of the call { $call } was put aside by a fault of ours: { $reason }. The others go on. It is sent again once its cause is mended and it is let go on.
