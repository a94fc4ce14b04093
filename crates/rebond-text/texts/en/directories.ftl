# Where to look for people: the directory of directories.
directories-title = Where to look for people
directories-lead = Places, lists and events in your country. The ones that suit your purpose best come first.
directories-gateways = Places that welcome people and point the way
directories-directories = Directories
directories-networks = Networks
directories-events = Fairs and events
directories-keep = Add to my organizations
directories-keep-event = Add to my events
directories-kept = See it in my organizations
