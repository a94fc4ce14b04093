# Organizations: list, page, adding.
organisations-title = Organizations
organisations-intro = Where the people you would like to meet work.
organisations-add = Add an organization
organisations-none = No organizations yet
organisations-none-hint = Add an organization you like, or a place that welcomes people and points the way.
organisations-without-person = No contact
organisations-search = Name or town
organisation-new-title = Add an organization
organisation-edit-title = Edit organization: { $name }
organisation-field-name = Name
organisation-field-kind = Type of organization
organisation-field-sector = Field
organisation-field-size = Size
organisation-field-town = Town
organisation-field-website = Website
organisation-field-generic-email = General address
organisation-field-generic-email-hint = For example info@… Say who the message is for.
organisation-field-remarks = To remember
organisation-people-title = Your contacts here
organisation-prompt-title = No contact here yet
organisation-prompt = Search for { QUOTED($name) } on a professional network. Look for someone whose work or background is close to what you are looking for.
organisation-prompt-who = Look for someone who does the work or who changed careers, rather than the person in charge.
organisation-prompt-add = Add a contact here
organisation-gateway-title = A place that points the way
organisation-gateway = When you visit, ask for names: who in this field likes to talk about their work?

organisation-stake = What ties me to it
