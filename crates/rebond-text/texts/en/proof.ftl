# What is shown to others: activity record, project file.
proof-title = Activity record
proof-lead = What you did over a period, to show anyone who asks. Names appear only if you tick them, one by one.
proof-from = From
proof-to = To
proof-kinds = Activities to include
proof-names = Names to include
proof-names-lead = Ask people first whether they agree to be named.
proof-show = Show
proof-print = Print
proof-csv = Download the table (CSV)
proof-none = Nothing to show for this period
proof-none-hint = Try a longer period, or tick more activities.
proof-of = Activity record of { $me }
proof-first-of = The first { $shown } lines of { $count }. The downloaded table has them all.
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
proof-events-hint = Past events are listed here if you met someone there.
proof-project-title = Project file
proof-project-lead = What you are aiming for, and what people in the field say about it. Use it to ask for funding, leave a job to retrain, or finish a skills assessment. Your contacts’ names are replaced by dots in their words, unless you tick them. Read it over before you hand it in.
proof-project-direction = Where I want to go
proof-project-expectation = What I wanted from these meetings
proof-project-met = The people I met
proof-project-hopes = What people in the field say about my hopes
proof-project-subjects = What I learned
proof-project-decision = My decision
proof-project-empty = First write where you want to go. The file then fills up as you meet people.
proof-project-with =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
proof-card-title = Show what I have done
proof-card-lead = A dated activity record, or a project file, ready to print. Nothing is sent unless you send it.
decision-lead = Choose, adjust or let it rest: it is up to you when you know enough.
decision-none = Nothing decided yet.
decision-look = Read again what the meetings taught
decision-question = What I decide
decision-hint = Even for now: you can come back to it.
decision-tipped = What tipped the balance
decision-tipped-hint = Something you heard, a meeting, a figure: good to reread when you have doubts.
decision-stages = Next stages
decision-stages-hint = One per line. For example: job shadowing, training, volunteering, a first contract.
decision-end = End the campaign or let it rest
overview-title = Overview for your adviser
overview-lead = One or two pages for the person who supports you. None of your contacts is named.
overview-where = Where I stand
overview-since = Campaign begun on { $day }
overview-written = { $count ->
    [0] No message sent yet
    [one] One person contacted
   *[other] { $count } people contacted
}
overview-held = { $count ->
    [0] No meeting yet
    [one] One meeting held
   *[other] { $count } meetings held
}
overview-hope = { $hope } — { $said }
overview-waiting = What is waiting
overview-ahead = Meeting on { $day }: { $what }
overview-awaited = { $count ->
    [one] One answer awaited, since { $day }
   *[other] { $count } answers awaited, the oldest since { $day }
}
overview-to-write = { $count ->
    [one] One person I was referred to, to contact
   *[other] { $count } people I was referred to, to contact
}
overview-news = { $count ->
    [one] One piece of news to give after a referral
   *[other] { $count } pieces of news to give after referrals
}
overview-nothing = Nothing for now
overview-help = What I need help with
overview-help-hint = A contact you lack, a message to read over, a place to shadow someone at work…
document-retouch = You can edit the text below before printing it. These edits are not saved.
document-odt = Open in a word processor (ODT)
document-markdown = Download as Markdown
document-project-file = project-file
document-overview-file = overview-for-adviser
document-synthesis-file = what-i-learn
