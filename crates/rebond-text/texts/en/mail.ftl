# The mail account, sending, and what the requests sent have to say.
mail-title = Your mail account
mail-lead = To send your messages from Rebond with your usual address. It is optional: you can still copy the text or open your mail program.
mail-from = Your address
mail-host = Outgoing server (SMTP)
mail-host-hint = Your provider’s help pages name it. For example smtp.example.org.
mail-port = Port
mail-port-hint = Usually 465, sometimes 587.
mail-security = Protection on the way
mail-security-tls = Encrypted from the start (TLS)
mail-security-tls-line = The most common, with port 465.
mail-security-start = Encrypted after the greeting (STARTTLS)
mail-security-start-line = With port 587. Nothing leaves if the server does not offer it.
mail-security-none = In clear
mail-security-none-line = Only to a server on this computer.
mail-username = User name
mail-username-hint = Often your whole address. Leave empty if the server asks for none.
mail-password = Password
mail-password-hint = Some providers ask for an app password, which you create in your account settings.
mail-password-kept = A password is saved. Leave empty to keep it.
mail-password-where = It stays on this computer, in a file that only you can read. It goes neither into your data nor into their archive.
mail-unreadable = The saved settings cannot be read. Please enter them again below.
mail-test-title = Check
mail-test-line = A test message goes to your own address, { $to }.
mail-test-act = Send me a test
mail-test-subject = Sending test from Rebond
mail-test-body = This message comes from your Rebond. If it has arrived, your settings are right.
mail-forget-title = Remove this account
mail-forget-line = The settings and the password are deleted from this computer. Your messages stay.
mail-forget-act = Remove this account
mail-settings-act = Mail account

mail-send-title = Send now
mail-send-line = The message leaves from your account, as shown above.
mail-send-despite = I read what is advised against, and send it all the same
mail-send-act = Send
mail-send-set-up = Send straight from Rebond, with your mail account
mail-under-way-title = The message is on its way
mail-under-way-line = This usually takes a few seconds, two minutes at most.
mail-look-again = See where it stands
mail-may-have-left-title = The message may have left
mail-may-have-left-line = The connection broke before the server confirmed. So that { $name } does not get it twice, Rebond does not send it again by itself.
mail-left-question = Has it left?
mail-left-hint = Look in the sent messages of your mail program. If it is not there, wait a few minutes: an error message may still arrive.
mail-left-yes = It has left
mail-left-no = It has not left
flash-remark-aside = The remark is set aside.
flash-sent = The message has left.

mail-outcome-sent = The message has left. See whether it has arrived.
mail-outcome-unknown = The connection broke before the confirmation: the message may have left. Look in your mailbox.
mail-outcome-sign-in = Nothing has left: the server did not accept the user name or the password.
mail-outcome-later = Nothing has left: the server asks to try again later.
mail-outcome-refused = Nothing has left: the server refused this message. Check the address before you send it again.
mail-outcome-no-server = Nothing has left: no server has this name, or this computer is not connected.
mail-outcome-connection = Nothing has left: the server does not answer as expected. Check the port and the protection chosen.
mail-outcome-certificate = Nothing has left: the server could not prove its identity. Check its name.
mail-outcome-timed-out = Nothing has left: the server did not answer in time. You can try again.
mail-outcome-unsupported = Nothing has left: the server does not offer the protection or the sign-in asked for.
mail-outcome-unwritable = Nothing has left: this server cannot use the address.
mail-outcome-said = The server answered: { $code } { $said }

mail-error-no-account = No mail account is set.
mail-error-host = Give the name of the server alone, for example smtp.example.org.
mail-error-open = In clear, a message could be read on the way: choose a protection.
mail-error-password = Enter the password too: it is asked for this server and this user name.
mail-error-being-sent = This message is on its way.
mail-error-may-have-left = This message may have left: say first whether it has.
mail-error-changed = The message was modified elsewhere after you opened this page. Read it again below: this is the text that will leave.
mail-error-no-address = This message has no e-mail address to go to.
mail-error-errors-unread = This message holds what the method clearly advises against: tick the box to send it all the same.
mail-error-guessed = This address is a guess: check it first.

statistics-title = What your requests lead to
statistics-lead = A person asked counts once, follow-ups included.
statistics-none = Nothing has been sent yet: there is nothing to count.
statistics-all = { $settled ->
    [0] No request has a known outcome yet.
    [one] { $yes } yes out of one request with a known outcome.
   *[other] { $yes } yes out of { $settled } requests with a known outcome.
}
statistics-by-channel = By channel
statistics-by-source = By source
statistics-by-recommendation = Recommended or not
statistics-source-unknown = Source not given
statistics-recommended = Recommended
statistics-not-recommended = Not recommended
statistics-sent = Sent
statistics-yes = Yes
statistics-open = No outcome yet
statistics-rate = Share of yes
statistics-between = Between { $low } and { $high }%
statistics-too-few = Too few to say
statistics-how = The share of yes is a range: it holds the true value 95 times in 100. On a professional network, silence is never counted as a refusal. A refusal is no failure: being in the right place at the right time takes several.
statistics-act = What your requests lead to
