# The words of the domain's closed lists.
lang-fr = Français
lang-en = English

purpose-explore = Explore
purpose-confront = Confront
purpose-validate = Validate

campaign-active = Under way
campaign-resting = Resting
campaign-ended = Ended

circle-family = Wider family
circle-friends = Friends
circle-neighbours = Neighbours
circle-colleagues = Former colleagues
circle-suppliers-and-clients = Former clients and suppliers
circle-alumni = Alumni of my schools and courses
circle-clubs = Clubs and associations
circle-personal-services = Everyday services
circle-professional-organisations = Professional bodies and unions
circle-networks-of-others = Networks of people close to me
circle-admired = People I admire

closeness-unknown = No tie yet
closeness-slight = Slightly
closeness-known = Fairly well
closeness-close = Very well

source-own-network = My networks
source-referral = A referral
source-event = An event
source-directory = A directory
source-gateway = A gateway organisation
source-social-network = A professional network
source-story = A career-change story
source-import = My imported contacts
source-other = Another way

address-nature-professional = Work
address-nature-private = Personal
address-nature-generic = The organisation’s own
address-nature-unknown = Kind not given

address-origin-they-gave-it = They gave it to me
address-origin-family-or-friends = Given by family or friends
address-origin-alumni = Alumni directory
address-origin-recommender = Given by who recommended them
address-origin-published = Published by the organisation
address-origin-social-network = Found on a social network
address-origin-own-contacts = From my own contacts
address-origin-guessed = Guessed, to be checked
address-origin-unknown = Origin not given

phone-nature-mobile = Mobile
phone-nature-direct = Direct line
phone-nature-switchboard = Switchboard
phone-nature-home = Home
phone-nature-unknown = Kind not given

organisation-kind-company = Company
organisation-kind-association = Charity or association
organisation-kind-cooperative = Cooperative
organisation-kind-public-service = Public service
organisation-kind-school = School or training centre
organisation-kind-gateway = Gateway organisation
organisation-kind-professional-network = Professional network or union
organisation-kind-other = Other

organisation-size-one = One person
organisation-size-micro = 2 to 9 people
organisation-size-small = 10 to 49 people
organisation-size-medium = 50 to 249 people
organisation-size-large = 250 people or more

channel-email = E-mail
channel-linkedin-note = LinkedIn invitation
channel-linkedin-message = LinkedIn message
channel-letter = Letter
channel-phone = Call
channel-text-message = Text message
channel-in-person = Face to face

message-request = Request for a meeting
message-introduction = Request for an introduction
message-follow-up = Follow-up
message-confirmation = Confirmation
message-thank-you = Thank-you
message-news = News

address-form-tu = First-name terms (tu)
address-form-vous = Formal (vous)

delivery-draft = Draft
delivery-sent = Sent
delivery-answered = Answered

answer-yes = Yes
answer-no = No
answer-redirected = Sent me to someone else
answer-later = Later

meeting-mode-in-person = In person
meeting-mode-phone = By phone
meeting-mode-video = By video

meeting-planned = Planned
meeting-confirmed = Confirmed
meeting-held = Held
meeting-cancelled = Cancelled
meeting-missed = Missed
meeting-complete = Complete

topic-path = Their path
topic-day = A typical day
topic-likes = What they enjoy
topic-difficulties = What is hard
topic-organisation = The organisation
topic-market = The sector
topic-skills = Skills and profiles
topic-training = Training and schools
topic-entry = First openings
topic-advice = Advice on my path
topic-contacts = Whom to meet next
topic-pay = Pay in the trade
topic-other = Another subject

point-open = To raise
point-raised = Raised
point-skipped = Left aside

stance-confirms = Confirms
stance-contradicts = Contradicts
stance-nuances = Nuances

name-use-not-asked = Not asked yet
name-use-asked = Asked, no answer yet
name-use-agreed = Happy to be named
name-use-declined = Would rather not be named

loop-written = Written to
loop-met = Met
loop-unreachable = Came to nothing
loop-outcome = What came of it
loop-open = Open loop
loop-closed = Closed loop

side-mine = My promise
side-theirs = Their promise
settled-kept = Kept
settled-dropped = Let go

import-linkedin-connections = LinkedIn connections
import-vcard = Phone contacts
import-icalendar = Calendar of events
import-table = Table

count-people = { $count ->
    [0] nobody
    [one] one person
   *[other] { $count } people
}
count-organisations = { $count ->
    [0] no organisation
    [one] one organisation
   *[other] { $count } organisations
}
count-meetings = { $count ->
    [0] no meeting
    [one] one meeting
   *[other] { $count } meetings
}
count-notes = { $count ->
    [0] no note
    [one] one note
   *[other] { $count } notes
}
count-approaches = { $count ->
    [0] no message
    [one] one message
   *[other] { $count } messages
}
count-referrals = { $count ->
    [0] no referral
    [one] one referral
   *[other] { $count } referrals
}
count-promises = { $count ->
    [0] no promise
    [one] one promise
   *[other] { $count } promises
}
