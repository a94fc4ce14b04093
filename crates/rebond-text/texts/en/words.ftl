# The words of the domain's closed lists.
lang-fr = Français
lang-en = English

purpose-explore = Open up options
purpose-confront = Check against reality
purpose-validate = Confirm a choice

campaign-active = Under way
campaign-resting = Paused
campaign-ended = Ended
ending-chosen = I have made my choice
ending-hired = I have found a position
ending-stopped = I am stopping here

circle-family = Wider family
circle-friends = Friends
circle-neighbours = Neighbours
circle-colleagues = Former colleagues
circle-suppliers-and-clients = Former clients and suppliers
circle-alumni = Networks of my schools and programs
circle-clubs = Clubs and associations
circle-personal-services = Everyday services
circle-professional-organisations = Professional bodies and unions
circle-networks-of-others = Networks of people close to me
circle-admired = People I admire

closeness-unknown = Not yet
closeness-slight = A little
closeness-known = Fairly well
closeness-close = Very well

source-own-network = My networks
source-referral = A referral
source-event = An event
source-directory = A directory
source-gateway = A place that points the way
source-social-network = A professional network
source-story = A career-change story
source-import = My imported contacts
source-other = Another way

address-nature-professional = Work
address-nature-private = Personal
address-nature-generic = The organization’s general address
address-nature-unknown = Type not given

address-origin-they-gave-it = This person
address-origin-family-or-friends = People close to me
address-origin-alumni = A school directory
address-origin-recommender = Whoever referred me
address-origin-published = The organization’s own pages
address-origin-social-network = A social network
address-origin-own-contacts = My own contacts
address-origin-guessed = Guessed, to check
address-origin-unknown = Not given

phone-nature-mobile = Mobile
phone-nature-direct = Direct line
phone-nature-switchboard = Main line
phone-nature-home = Home
phone-nature-unknown = Type not given

organisation-kind-company = Company
organisation-kind-association = Association
organisation-kind-cooperative = Cooperative
organisation-kind-public-service = Public service
organisation-kind-school = School or training centre
organisation-kind-gateway = Place that points the way
organisation-kind-professional-network = Professional network or union
organisation-kind-other = Other

organisation-size-one = One person
organisation-size-micro = 2 to 9 people
organisation-size-small = 10 to 49 people
organisation-size-medium = 50 to 249 people
organisation-size-large = 250 people or more

channel-email = Email
channel-linkedin-note = LinkedIn invitation
channel-linkedin-message = LinkedIn message
channel-letter = Letter
channel-phone = Call
channel-text-message = Text message
channel-in-person = Face to face

message-request = Request for a meeting
message-introduction = Request for an introduction
message-follow-up = Follow-up
message-proposal = Possible times
message-confirmation = Confirmation
message-thank-you = Thank-you
message-news = News

greeting-given-name = First name
greeting-madam = Ms. and last name
greeting-sir = Mr. and last name
address-form-tu = Informal (tu)
address-form-vous = Formal (vous)

delivery-draft = Draft
delivery-sent = Sent
delivery-answered = Answered

answer-yes = Yes
answer-no = No
answer-redirected = Sent me to someone else
answer-later = Later
answer-asks-for-cv = They ask for my résumé
answer-asks-to-be-paid = They charge for it
answer-group-call = A group call
answer-hesitates = Would rather not introduce me
answer-introduced = The introduction is made
answer-not-received = It did not arrive

meeting-mode-in-person = In person
meeting-mode-phone = By phone
meeting-mode-video = By video

meeting-planned = Date set
meeting-confirmed = Date confirmed
meeting-held = Took place
meeting-cancelled = Cancelled
meeting-missed = Did not take place

topic-path = Their path
topic-day = A typical day
topic-likes = What they enjoy
topic-difficulties = What is hard
topic-organisation = The organization
topic-market = The field
topic-skills = Skills and backgrounds
topic-training = Training and schools
topic-entry = Getting in
topic-advice = Advice for my path
topic-contacts = Who to meet next
topic-pay = Pay in this work
topic-other = Another subject

point-open = To raise
point-raised = Raised
point-skipped = Skipped

stance-confirms = Confirms
stance-contradicts = Contradicts
stance-nuances = Qualifies

name-use-not-asked = Not asked yet
name-use-asked = Asked, no answer yet
name-use-agreed = Agreed
name-use-may-say-known = I can say we know each other
name-use-declined = Would rather not

loop-written = Message sent
loop-agreed = They said yes
loop-met = Meeting
loop-unreachable = Came to nothing
loop-outcome = What came of it

side-mine = My promise
side-theirs = Promise to me
settled-kept = Kept
settled-dropped = Let go

import-linkedin-connections = LinkedIn connections
import-vcard = Phone contacts
import-icalendar = Calendar of events
import-table = Spreadsheet

count-people = { $count ->
    [0] no contacts
    [one] one contact
   *[other] { $count } contacts
}
count-organisations = { $count ->
    [0] no organizations
    [one] one organization
   *[other] { $count } organizations
}
count-meetings = { $count ->
    [0] no meetings
    [one] one meeting
   *[other] { $count } meetings
}
count-notes = { $count ->
    [0] no notes
    [one] one note
   *[other] { $count } notes
}
count-approaches = { $count ->
    [0] no messages
    [one] one message
   *[other] { $count } messages
}
count-referrals = { $count ->
    [0] no referrals
    [one] one referral
   *[other] { $count } referrals
}
count-promises = { $count ->
    [0] no promises
    [one] one promise
   *[other] { $count } promises
}

noun-account = Account
noun-import-batch = Import
noun-campaign = Campaign
noun-purpose-change = Change of purpose
noun-hope = Hope
noun-strength = Strength
noun-organisation = Organization
noun-person = Contact
noun-person-email = Email address
noun-person-phone = Phone number
noun-event = Event
noun-attendance = Attendance at an event
noun-tie = Connection
noun-told-apart = Records of two people
noun-exchange = Exchange
noun-meeting = Meeting
noun-referral = Referral
noun-approach = Message
noun-remark-aside = Ignored remark
noun-grid-point = Point of a guide
noun-note = Note
noun-finding = What was taken from a meeting
noun-loop-news = News given
noun-promise = Promise
noun-progress = Progress
noun-progress-told = Progress told
noun-step-choice = Thing to do put off or stopped
parting-go-on = Wanting to go on
parting-warm = Warmly
parting-farewell = With a goodbye

day-part-morning = morning
day-part-noon = noon
day-part-afternoon = afternoon
day-part-evening = after 6 p.m.

count-exchanges = { $count ->
    [0] no exchanges
    [one] one exchange
   *[other] { $count } exchanges
}

stake-employer = My current employer
stake-applied = I have applied there

talk-no-calls = No phone calls
talk-in-writing = In writing only

noun-own-question = Your own question
useful-little = Little
useful-some = Something
useful-much = A lot
