# What is shown to others: activity record, project file.
proof-title = Activity record
proof-lead = What you did over a period, to show to whoever asks. Names appear only if you tick them, one by one.
proof-from = From
proof-to = To
proof-kinds = What the record contains
proof-names = Names to include
proof-names-lead = First ask the people you name if they agree.
proof-show = Show
proof-print = Print
proof-csv = Download the table (CSV)
proof-none = Nothing to show for this period
proof-none-hint = Widen the dates, or the kinds of activity.
proof-of = Activity of { $me }
proof-first-of = The first { $shown } lines of { $count }. The table to download has them all.
proof-kind-meeting = Informational interview
proof-kind-message = Outreach and follow-up
proof-kind-event = Fair, forum or event
proof-kind-exchange = Exchange
proof-code-meeting = Enquête métier (France Travail catalogue: P01/Q04)
proof-code-event = Fairs and events (France Travail catalogue: P01/Q05)
proof-head-day = Date
proof-head-kind = Kind
proof-head-what = What
proof-head-whom = With
proof-head-outcome = Outcome
proof-took-place = Took place
proof-met-there =
    { $count ->
        [one] one person met
       *[other] { $count } people met
    }
proof-begun-by-me = I made contact
proof-begun-by-them = They made contact
proof-somebody = one person
proof-events-hint = A past event is listed here when you met someone there.
proof-project-title = Project file
proof-project-lead = For funding, for leaving a job to retrain, for the end of a skills assessment: what you aim for, and what people in the field say about it. In the words quoted, the names of your contacts are replaced by dots, except those you tick. Read it over before you hand it in.
proof-project-direction = Where I want to go
proof-project-expectation = What I expected from these meetings
proof-project-met = The people I met
proof-project-hopes = What the field says about my hopes
proof-project-subjects = What I learned
proof-project-decision = What I have decided
proof-project-empty = First write down where you want to go: the file then fills up as you meet people.
proof-project-with =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
proof-card-title = Show what I have done
proof-card-lead = A dated record, or a project file, ready to print. Nothing leaves here without you.
