# The network: who can introduce me, who led you to whom, news to give.
thread-title = Who led you to whom
thread-lead = The way from one meeting to the next.
thread-picture-title = Your network
thread-me = You
thread-legend-met = Met
thread-legend-written = Message sent
thread-legend-known = To contact
thread-by = through { $person }
thread-way = The way here
thread-all = Whole network
thread-from-here = View from here
thread-folded = { $count ->
    [one] + 1 contact
   *[other] + { $count } contacts
}
thread-left-out = { $count ->
    [one] One contact is not shown, for lack of room.
   *[other] { $count } contacts are not shown, for lack of room.
}
thread-none-fits = Nobody in your network fits.
thread-filter-title = Choose who to show
thread-filter-name = Name
thread-filter-act = Show
thread-since = Added to your contacts
thread-since-month = In the last 30 days
thread-since-quarter = In the last 3 months
thread-since-year = In the last year
thread-download = Download the picture (SVG)
thread-download-png = Download the picture (PNG)
thread-empty-title = Nothing to draw yet
thread-empty = Write to a first contact, or note who told you about someone.
thread-empty-act = See my contacts
thread-doors-title = Who brought you the most contacts
thread-door = { $count ->
    [one] One contact.
   *[other] { $count } contacts.
}
thread-door-met = { $count ->
    [one] One of them met.
   *[other] { $count } of them met.
}
thread-ends-title = Nothing came of these
thread-ends-lead = Someone told you about these people. The answer was no, or did not come.
thread-ends-more = { $count ->
    [one] And one more contact.
   *[other] And { $count } more contacts.
}
thread-end-act = Look for another route
thread-debts-title = News to give
thread-debts-lead = These people told you about someone, and don’t know yet how it went.
thread-debts-none = No news to give for now.
thread-debts-more = { $count ->
    [one] And one more piece of news, under “To do”
   *[other] And { $count } more pieces of news, under “To do”
}
thread-open = { $count ->
    [one] One referral has had no outcome yet.
   *[other] { $count } referrals have had no outcome yet.
}
thread-chains-title = Who can introduce me?
thread-chains-lead = A name, an organization, a line of work or a subject.
thread-chains-to = I would like to meet
thread-chains-act = Find a route
thread-chains-for = To { $person }
thread-chains-none = No route known yet.
thread-sought-which = Who do you mean?
thread-sought-place = Someone at this organization: { $organisation }
thread-sought-subject = Someone whose work or subject this is: { $words }
thread-sought-count = { $count ->
    [one] One of your contacts
   *[other] { $count } of your contacts
}
thread-sought-none = Nothing among your contacts matches { QUOTED($words) }.
thread-nobody-there = You have no contact there yet.
thread-nobody-there-hint = Look for this organization on a professional network: someone there may do what interests you.
thread-missing-knowing = One connection is missing, between you and these people, who can introduce you. Ask around who knows them.
thread-missing-colleagues = You know someone in the same place. If they know each other, note the connection on their page.
thread-missing-all = Ask around who knows this person, and note the connection on their page.
thread-chain-best = Try this first
thread-chain-direct = You already know { $person }.
thread-chain-write = Write to { $person }
thread-chain-ask = Ask { $person } first
thread-chain-number = Route { $number }
thread-chain-helped = { $person } has given you a name before.
thread-link-last = last contact { $when }
thread-link-referral = told you about them
thread-link-only = know each other
