# Contacts: list, adding, circles, stages, a person’s page.
people-title = Contacts
people-tab-list = List
people-tab-board = Stages
people-tab-circles = Circles
people-tab-organisations = Organizations
people-tab-events = Events
people-add = Add a contact
people-import = Import contacts
people-search = Name, role, town, subject…
people-search-label = Search
people-any-circle = Circle
people-any-source = How I found them
people-any-stage = Stage
people-found = { $count ->
    [0] No contact matches.
    [one] One contact
   *[other] { $count } contacts
}
people-first-found = The first { $count } results. Narrow your search to see more.
people-clear = Clear the search
people-next = Further down the list
people-first = Start of the list
people-none = No contacts yet
people-none-hint = Start with someone you know: a first name is enough. Or bring in the contacts from your phone.
people-none-found = No contact matches
people-none-found-hint = Try part of the name, or remove a filter.
people-set-aside-tag = No longer suggested
people-silent-tag = Nothing is suggested
people-employer-tag = My current employer
people-changed-path-tag = Changed careers
people-leads-tag = Leader

person-new-title = Add a contact
person-new-intro = A name is enough. The rest can wait.
person-field-name = First and last name
person-field-name-hint = For example: Claire Vasseur. A first name alone will do.
person-field-given = First name
person-field-family = Last name
person-field-circle = How we know each other
person-field-organisation = Organization
person-field-role = Role
person-field-address = Email or phone
person-field-address-hint = Either one.
person-field-address-wrong = This looks like neither an email address nor a number. Examples: first.last@example.com, 514 555 0123
person-field-address-origin = Where this address comes from
person-field-closeness = How well we know each other
person-field-last-exchange = Last contact
person-field-last-exchange-hint = However long ago. People you lost touch with are often glad to help.
person-field-greeting = At the top of a message
person-field-greeting-hint = Unless you choose, your messages open with the first name.
person-field-address-form = Tu or vous (in French)
person-field-changed-path = This person changed careers
person-field-changed-path-hint = They know the way, and say yes more readily.
person-field-leads-others = This person runs an organization
person-field-source = How I found them
person-field-source-detail = More precisely
person-field-source-detail-hint = Which event, directory or page…
person-field-town = Town
person-field-norms = Local customs
person-field-norms-hint = If this person lives in another country: lengths, waiting times and holidays follow.
person-field-as-heard = Name written as I heard it
person-field-as-heard-hint = You will be asked to check it before you write.
person-field-profile = Page on a professional network
person-field-subject = Subject to raise
person-field-subject-hint = Choose the subject first: it tells you who to meet.
person-field-remarks = Anything else to remember
person-more-fields = Add more details
person-add-another = Add and continue
person-group-who = Who
person-group-tie = Between you
person-group-found = How I found them
person-group-why = Why this person

person-exists = { $name } may already be in your contacts.
person-exists-hint = Open their page, or add them anyway if this is someone else.
person-add-anyway = Add anyway

person-leader-title = Starting at the top is rarely the easiest
person-leader-reason = People who lead have little time, and often a different background from yours. Someone who does the work will answer more readily.
person-leader-hint = You can go ahead. If you want to start or run an organization, say so in “My campaign” and this remark will go away.
person-changed-path-title = Changed careers
person-changed-path-reason = A good person to contact: they have been through it.

person-stage-now = Where things stand: { $stage }
person-next-more = { $count ->
    [one] One more thing to do
   *[other] { $count } more things to do
}
person-next-none = Nothing to do for now.
person-write = Write
person-plan-meeting = Set a meeting
person-add-note = Add a note
person-add-exchange = Note an exchange
person-add-referral = Note who told you about them
person-edit = Edit
person-story-title = How we know each other
person-story-since = Contact added { $when }
person-story-import = Came with an import
person-last-exchange = Last contact
person-known-well = How well you know each other
person-found-by = How I found them
person-found-by-detail = { $source } ({ $detail })
person-subject = Subject to raise
person-address-form = Tu or vous (in French)
person-profile = Profile page
person-path-title = Who can introduce you
person-path-me = You
person-path-direct = You already know each other.
person-path-none = No route known yet. Note below who knows this person.
person-path-ask = { $name } can introduce you.

person-addresses-title = Contact details
person-addresses-none = No address yet.
person-email-add = Add an email address
person-phone-add = Add a number
person-email = Email address
person-phone = Phone
person-nature = Type
person-origin = Where this address comes from
person-origin-hint = Don’t use a private address found on a social network. If someone gave it to you, say who.
person-through = Through
person-through-named = through { $name }
person-address-private-found = Private address found on a network: better to write on that network, or ask someone to introduce you.
person-address-guessed = Guessed address: check it before you write.

person-approaches-title = Messages
person-meetings-title = Meetings
person-referrals-title = Referrals
person-referral-by = { $name } told you about them
person-referral-to = Told you about { $name }
person-promises-title = Promises
person-notes-title = Notes
person-note-field = Note
person-note-hint = What was said, what to remember.
person-findings-title = What I take from it
person-ties-title = Who knows this person
person-ties-none = Note who knows this person: someone may be able to introduce you.
person-tie-add = Add a connection
person-tie-other = With
person-tie-other-hint = First and last name, as in your contacts.
person-tie-unknown = This name is not in your contacts. Add that person first.
person-tie-many = Several contacts have this name: choose one.
person-tie-closeness = How well they know each other
person-tie-how = How they know each other
person-events-title = Events

person-edit-title = Edit contact: { $name }
person-set-aside = Stop suggesting
person-set-aside-hint = “Stop suggesting” keeps this contact here; Rebond just stops bringing them up.
person-take-back = Suggest again
person-set-aside-since = Taken off suggestions { $when }
person-erase = Erase this contact
person-erase-title = Erase { $name }?
person-erase-intro = Everything about this person will be erased, everywhere and for good.
person-erase-stays = Your other contacts stay, with their notes and meetings.
person-erase-final = This can’t be undone: the history keeps nothing of it.
person-erase-confirm = Erase for good
erase-count-emails = { $count ->
    [one] one email address
   *[other] { $count } email addresses
}
erase-count-phones = { $count ->
    [one] one phone number
   *[other] { $count } phone numbers
}
erase-count-ties = { $count ->
    [one] one connection
   *[other] { $count } connections
}
erase-count-findings = { $count ->
    [one] one takeaway
   *[other] { $count } takeaways
}
erase-count-attendances = { $count ->
    [one] presence at one event
   *[other] presence at { $count } events
}
erase-count-other = { $count ->
    [one] one other item
   *[other] { $count } other items
}

merge-begin = Merge with another record
merge-title = Merge two records
merge-intro = Two records for one contact? Nothing you noted will be lost.
merge-intro-organisation = Two records for one organization? All its contacts will be linked to the record you keep.
merge-likely = Records that look alike
merge-likely-none = No other record looks like this one. Search by name.
merge-found = Records found
merge-found-none = No other record has that name.
merge-search = Name on the other record
merge-compare = Compare
merge-kept = Record to keep
merge-other = Other record
merge-swap = Keep the other record instead
merge-other-choice = Choose another record
merge-alike = The two records agree: there is nothing to choose.
merge-choose = What differs
merge-choose-hint = Choose what to keep.
merge-both = Both texts, one after the other
merge-proposals = Suggestions
merge-proposed = Still suggested
merge-follows = What moves to the record you keep
merge-bounds = If either record says to suggest nothing or to erase, that still applies after the merge.
merge-undo = You can undo this afterwards.
merge-do = Merge
duplicates-title = Duplicates
duplicates-intro = These records may belong to the same person. Nothing is merged without you.
duplicates-none = No duplicates
duplicates-none-hint = All your contacts look like different people.
duplicates-count = { $count ->
    [one] One pair
   *[other] { $count } pairs
}
duplicates-sure = Very likely the same person
duplicates-likely = Probably the same person
duplicates-perhaps = Worth a look
duplicates-two-people = These are two people
duplicates-next = Next pairs
duplicates-link = Find duplicates
people-many-link = Change several
people-many-title = Change several contacts
people-many-all = Tick the whole page
people-many-deed = For the contacts ticked
people-many-choose = Choose
people-many-aside = Stop suggesting
people-many-back = Suggest again
people-many-erase = Erase…
people-many-erase-title = { $count ->
    [one] Erase one contact?
   *[other] Erase { $count } contacts?
}
people-many-erase-intro = Everything about these people will be erased, everywhere and for good.
people-many-do = Apply
people-many-nobody = Tick at least one contact.
people-many-again = Back to the boxes

board-title = By stage
board-intro = Where things stand with each contact.
board-to-contact = To contact
board-drafted = Message started
board-waiting = Waiting for an answer
board-later = Later
board-redirected = Sent to someone else
board-refused = They said no
board-yes = Said yes
board-planned = Meeting set
board-met = Met
board-thanked = Thank-you sent
board-complete = All followed up
board-resting = Paused
board-none = No contact at this stage.
board-more = { $count ->
    [one] and one more contact
   *[other] and { $count } more contacts
}

circles-title = Circle by circle
circles-intro = Go through your circles one at a time. Who comes to mind in each?
circles-tell-title = What you will tell them
circles-tell-direction = Where you want to go: { QUOTED($direction) }
circles-tell-none = Tell them where you want to go. Write it first in a sentence in “My campaign”.
circles-tell-write = Write where I want to go
circles-progress = { $count ->
    [0] No contacts noted yet
    [one] One contact noted
   *[other] { $count } contacts noted
}
circles-visited = Circles where you have a contact
circles-examples = For example: { $examples }
circles-dormant = Think of people you have lost touch with, and of those you know only a little. They often open doors.
circle-names = Who comes to mind?
circle-names-hint = One name per line. Details can come later.
circle-names-add = Add these contacts
circle-names-empty = Write at least one name.
circle-names-many = At most { $limit } names at a time.
circle-names-wrong = Line { $line }: this name is too long.
circle-next = Next circle: { $circle }
circle-here = Your contacts in this circle
circle-here-none = No contact in this circle yet.
circle-all = All circles

search-title = Search
search-everywhere = Search everything
search-intro = In everything you have noted: contacts, organizations, messages, meetings.
search-field = What are you looking for?
search-people = Contacts
search-organisations = Organizations
search-events = Events
search-passages = What is written
search-none = Nothing matches { QUOTED($query) }
search-none-hint = Try a shorter word, or another one.
search-empty = Type a name, an occupation, a town, a phone number, or a word from a note.
search-near = Nothing matches that exactly. Here is what comes within one letter.
search-near-too = Matches within one letter are here too.
search-look-near = Also search within one letter
search-first-of = The first { $shown } of { $count }
search-all-people = See all contacts found
search-of-note = Note
search-of-finding = What I take from it
search-of-exchange = Exchange
search-of-message = Message
search-of-meeting = Meeting
search-of-promise = Promise
search-of-referral = Referral
search-of-remarks = To remember
person-awaited = Any answer?

exchange-title = Exchanges
exchange-call = We talked
exchange-encounter = We ran into each other
exchange-they-wrote = I received a message
exchange-more = Note something else, or another day
exchange-way = How
exchange-begun-by = Started by
exchange-by-me = me
exchange-by-them = them
exchange-day = On which day
exchange-said = In a few words
exchange-kept = Promise kept: { $promise }
exchange-save = Note this exchange

encounter-title = Note an exchange
encounter-lead = A call, a few words in the street, a message you received: each one counts as an exchange.
encounter-name = With
encounter-who = Several contacts have a similar name. Which one?
encounter-new = A new contact

person-bounds = Suggest nothing more, erase at their request
person-bounds-hint = No reason is asked for. What you noted stays readable.
person-silence = Suggest nothing at all
person-end-silence = Suggest again
person-erasure-asked = They asked to be erased
person-nothing-owed = Nothing left to give for now
person-names-let-go = Stop suggesting the names they gave

erase-owed = tell you what came of your referral of { $day }

free-title = When I can meet someone
free-lead = After a yes, Rebond suggests two or three moments taken from here.
discreet-question = Keep this campaign from my current employer
discreet-hint = Rebond will then suggest nobody from the organization you marked as yours.
person-may-lead = This role suggests that they lead others.
