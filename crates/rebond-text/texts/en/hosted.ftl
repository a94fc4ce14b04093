# Rebond at an address: signing in.
sign-in-title = Sign in
sign-in-lead = Give your email address: a code arrives there, to type here. No password.
sign-in-address = Your email address
sign-in-act = Get a code
sign-in-ended = This device is signed out.
sign-in-kept = What you typed is not lost. Sign in in another tab, then come back here.
sign-in-send-again = Send again
sign-in-many = Too many codes were asked for. Wait an hour before asking for another.
sign-in-quick = Too many tries from this connection. Wait a few minutes.
sign-in-away = Emails are not going out right now. Rebond keeps trying.
sign-in-gone = This code no longer opens. Ask for another one.
sign-in-refused = This address cannot open an account here. Ask the person who runs this site for an invitation.

code-title = Your code
code-lead = If { $address } may come in here, a 6-digit code is on its way there. It works for ten minutes, in this browser.
code-field = Code received by email
code-hint = Check your junk folder too.
code-act = Go in
code-again = Get another code
code-other = Change the address
code-shape = A code has 6 digits.
code-wrong = { $count ->
    [one] That is not the right code. One try left.
   *[other] That is not the right code. { $count } tries left.
}
device-whose = Who uses this device?
device-own-line = You stay signed in for three months without a visit.
device-shared-line = You are signed out with the browser, or after two hours without a visit.
code-mail-subject = Your code for Rebond
code-mail-body = Hello,

    Your code: { $code }

    It works for ten minutes, in the browser where you asked for it: { $address }
    Nobody will ever ask you for this code. If you did not ask for it, leave this message aside.


# The settings of a new account, taken from the browser.
first-title = Welcome
first-lead = Three settings, to confirm once. You can change them later.

# The account.
account-title = My account
account-lead = You sign in with { $address }.
account-devices = Signed-in devices
account-here = this device
account-used = Last visit: { $day }
account-name = Name of the device
account-rename = Rename
account-end = Sign out
account-out = Sign out here
account-out-line = What is kept on this device is erased.
account-out-everywhere = Sign out every device
account-data = Your data
account-data-line = Everything Rebond keeps about you fits in one file. A backup made on your computer can come in here.
account-data-act = Backups
account-leave = Delete my account
account-leave-line = Your account and everything in it are erased right away.
account-leave-question = Delete your account?
account-leave-goes = Contacts, messages, meetings, campaigns, history, settings and signed-in devices.
account-left-title = Your account is deleted
account-left-line = Nothing of what it held is kept. This device is emptied.
account-device = Device

# Before an unused account is erased.
retention-subject = Your Rebond account will be erased on { $day }
retention-body = Hello,

    Your Rebond account has not been used for a long time. It will be erased on { $day }, with everything in it.
    To keep it, sign in before that day: { $address }
    You can also download a backup there.
