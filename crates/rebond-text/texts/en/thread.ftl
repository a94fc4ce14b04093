# The network: picture, news to give, ways.
thread-title = Who led you to whom
thread-lead = The way from one meeting to the next.
thread-picture-title = Who led you to whom, as a picture
thread-picture-desc = { $count ->
    [one] One contact, linked to you or to whoever told you about them. The list below says the same.
   *[other] { $count } contacts, each linked to you or to whoever told you about them. The list below says the same.
}
thread-me = You
thread-met = met
thread-written = message sent
thread-known = to contact
thread-legend-met = Met
thread-legend-written = Message sent
thread-legend-known = To contact
thread-list-title = Who led you to whom, as a list
thread-by = through { $person }
thread-by-me = through you
thread-left-out = { $count ->
    [one] One contact is not shown, for lack of room.
   *[other] { $count } contacts are not shown, for lack of room.
}
thread-empty-title = Nothing to draw yet
thread-empty = Write to a first contact, or note who told you about someone.
thread-empty-act = See my contacts
thread-debts-title = News to give
thread-debts-lead = These people told you about someone, and don’t know yet how it went.
thread-debts-none = No news to give for now.
thread-open = { $count ->
    [one] One referral has had no outcome yet.
   *[other] { $count } referrals have had no outcome yet.
}
thread-chains-title = Who can introduce me?
thread-chains-lead = Choose a person, and Rebond looks for someone who could introduce you.
thread-chains-to = I would like to meet
thread-chains-act = Find a route
thread-chains-for = To { $person }
thread-chains-none = No route to { $person } known yet. Ask around, and note the connections.
thread-chain-direct = You already know { $person }: you can write to them.
thread-chain-ask = Ask { $person } first
thread-chain-number = Route { $number }
thread-chain-helped = { $person } has given you a name before.
thread-link-last = last contact { $when }
thread-link-referral = spoke of them
