# People: list, adding, circles, stages, the page of a person.
people-title = People
people-tab-list = List
people-tab-board = Stages
people-tab-circles = Circles
people-tab-organisations = Organisations
people-tab-events = Events
people-add = Add a person
people-import = Import contacts
people-search = Name, role, town, subject…
people-search-label = Search
people-any-circle = Circle
people-any-source = Source
people-any-stage = Stage
people-found = { $count ->
    [0] Nobody matches.
    [one] One person
   *[other] { $count } people
}
people-first-found = The first { $count } answers. Narrow your search to see others.
people-clear = Clear the search
people-next = Further down the list
people-first = Start of the list
people-none = Nobody here yet
people-none-hint = Begin with someone you already know: a first name is enough. Or bring in the contacts of your phone.
people-none-found = Nobody matches
people-none-found-hint = Try only a part of the name, or take a filter away.
people-set-aside-tag = Set aside
people-changed-path-tag = Changed path
people-leads-tag = Leads

person-new-title = Add a person
person-new-intro = A name is enough. The rest can wait.
person-field-name = First and last name
person-field-name-hint = For example: Claire Vasseur. A first name alone will do.
person-field-given = First name
person-field-family = Last name
person-field-circle = How I know them
person-field-organisation = Organisation
person-field-role = What they do there
person-field-address = E-mail or phone
person-field-address-hint = Either one; Rebond tells them apart.
person-field-address-wrong = This looks neither like an e-mail address nor like a number. Examples: first.last@example.org, 06 12 34 56 78
person-field-address-origin = Where I have it from
person-field-closeness = How well I know them
person-field-last-exchange = Last exchange
person-field-last-exchange-hint = However long ago: people you have lost touch with often help more than you expect.
person-field-address-form = Tu or vous (in French)
person-field-changed-path = Changed path
person-field-changed-path-hint = People who changed path say yes more readily, and advise better.
person-field-leads-others = Leads an organisation
person-field-source = How I found them
person-field-source-detail = Precisely
person-field-source-detail-hint = Which event, which directory, which page…
person-field-town = Town
person-field-profile = Page on a professional network
person-field-subject = The subject to raise with them
person-field-subject-hint = The subject decides the person: there is no limit on whom one can meet.
person-field-remarks = Anything else to remember
person-more-fields = Add more details
person-add-another = Add and go on
person-group-who = Who
person-group-tie = Between you
person-group-found = How I found them
person-group-why = Why this person

person-exists = { $name } may already be among your people.
person-exists-hint = Open their page, or add them all the same if this is someone else.
person-add-anyway = Add all the same

person-leader-title = Someone who leads is seldom the best first meeting
person-leader-reason = They are often the least available and the farthest from your own path. Someone who does the work, or who changed path, answers more readily and advises better.
person-leader-hint = If you know them already, or care about meeting them, nothing stops you. If you aim to found or to lead something yourself, say so in “My campaign” and this remark will go.
person-changed-path-title = Changed path
person-changed-path-reason = A good person to ask: whoever has been through it says yes more readily and advises better.

person-stage-now = Where you stand: { $stage }
person-next-more = { $count ->
    [one] One more step with this person
   *[other] { $count } more steps with this person
}
person-next-none = Nothing is pressing with this person.
person-write = Write
person-plan-meeting = Plan a meeting
person-add-note = Add a note
person-add-referral = Referral
person-edit = Edit
person-story-title = How I know them
person-story-since = Added { $when }
person-story-import = Came with an import
person-last-exchange = Last exchange
person-known-well = How well you know them
person-found-by = Source
person-found-by-detail = { $source } ({ $detail })
person-subject = Subject to raise
person-address-form = Between you
person-profile = Profile page
person-path-title = The path to them
person-path-me = You
person-path-direct = You know each other already.
person-path-none = No path known yet. Note who knows them, further down: somebody may introduce you.
person-path-ask = { $name } can introduce you.

person-addresses-title = Contact details
person-addresses-none = No address yet.
person-email-add = Add an e-mail address
person-phone-add = Add a number
person-email = E-mail address
person-phone = Phone
person-nature = What kind
person-origin = Where it came from
person-origin-hint = A private address found on a social network is not for use; one given by someone close is, if you say through whom.
person-through = Through whom
person-through-named = through { $name }
person-address-private-found = A private address found on a network: better not to use it. Write on that network instead, or ask someone close to them to introduce you.
person-address-guessed = A guessed address: check it before you write.

person-approaches-title = Messages
person-meetings-title = Meetings
person-referrals-title = Referrals
person-referral-by = { $name } told you about them
person-referral-to = Told you about { $name }
person-promises-title = Promises
person-promise-due = for { $when }
person-notes-title = Notes
person-note-field = Note
person-note-hint = What they said, what to remember.
person-findings-title = Findings
person-ties-title = Whom they know
person-ties-none = Note who knows them: one tie after another, somebody may introduce you.
person-tie-add = Add a tie
person-tie-other = With whom
person-tie-other-hint = First and last name, as in your people.
person-tie-unknown = This name is not among your people. Add that person first.
person-tie-many = Several people have this name: choose one.
person-tie-closeness = They know each other
person-tie-how = In what way
person-events-title = Events

person-edit-title = Edit { $name }
person-set-aside = Set aside
person-set-aside-hint = You would rather not contact them: they stay here, without a next step.
person-take-back = Take back
person-set-aside-since = Set aside { $when }
person-erase = Erase this person
person-erase-title = Erase { $name }?
person-erase-intro = Everything about them goes, everywhere, for good.
person-erase-stays = The other people stay, with their own notes and meetings.
person-erase-final = This cannot be undone, and the history keeps nothing of it either.
person-erase-confirm = Erase for good
erase-count-emails = { $count ->
    [one] one e-mail address
   *[other] { $count } e-mail addresses
}
erase-count-phones = { $count ->
    [one] one phone number
   *[other] { $count } phone numbers
}
erase-count-ties = { $count ->
    [one] one tie
   *[other] { $count } ties
}
erase-count-findings = { $count ->
    [one] one finding
   *[other] { $count } findings
}
erase-count-attendances = { $count ->
    [one] one presence at an event
   *[other] { $count } presences at events
}
erase-count-other = { $count ->
    [one] one other thing
   *[other] { $count } other things
}

board-title = By stage
board-intro = Where you stand with each of them.
board-to-contact = To contact
board-drafted = Message begun
board-waiting = Waiting for an answer
board-yes = Said yes
board-planned = Meeting agreed
board-met = Met
board-thanked = Thanked
board-complete = Loop closed
board-resting = Resting
board-none = Nobody at this stage.
board-more = { $count ->
    [one] and one more person
   *[other] and { $count } more people
}

circles-title = Circle by circle
circles-intro = “I have no network” is never true. Go through your circles one by one: for each, who comes to mind?
circles-tell-title = What you will tell them
circles-tell-direction = Where you want to go: “{ $direction }”
circles-tell-none = Say where you want to go. Write it in one sentence in “My campaign” first: it is what you will tell everyone.
circles-tell-write = Write my direction
circles-progress = { $count ->
    [0] Nobody noted yet
    [one] One person noted
   *[other] { $count } people noted
}
circles-visited = Circles with someone in them
circles-examples = For example: { $examples }
circles-dormant = Think too of people you have not seen for years, and of those you know only a little: they are often the ones who open doors.
circle-names = Who comes to mind?
circle-names-hint = One name per line. Details can come later.
circle-names-add = Add these people
circle-names-empty = Write at least one name.
circle-names-many = At most { $limit } names at a time.
circle-names-wrong = Line { $line }: this name is too long.
circle-next = Next circle: { $circle }
circle-here = Already noted in this circle
circle-here-none = Nobody in this circle yet.
circle-all = All circles

search-title = Search
search-intro = In your people, organisations and notes.
search-field = What are you looking for?
search-people = People
search-organisations = Organisations
search-notes = Notes
search-none = Nothing matches “{ $query }”
search-none-hint = Try a shorter word, or another one.
search-empty = Type a name, a trade, a town, or a word from a note.
