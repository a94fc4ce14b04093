# Rebond at an address: the command “rebond server”.
cli-server = Run Rebond at an address, for the accounts of several people
cli-server-config = Configuration file (without it, the REBOND_SERVER_… variables alone)
cli-server-init = Write a commented configuration, after five questions
cli-server-init-file = File to write (otherwise rebond-server.toml)
cli-server-check = Say what is wrong with a configuration, and what to do
cli-server-invite = Invite addresses to open an account
cli-server-invite-address = Email address to invite
cli-server-schema = Print the SQL that lays out a PostgreSQL database whose tables have an owner of their own
cli-server-schema-distributed = For a Citus cluster: each account’s rows together on one machine
cli-server-schema-role = Role that Rebond connects as (otherwise rebond)
cli-server-migrate = Bring a PostgreSQL database up to date, as the owner of its tables (--database-file)
cli-server-migrated = The database is up to date.
cli-error-no-owner = the database is not named.
cli-hint-no-owner = Write the owner’s address into a file for yourself alone, and name it with --database-file.
cli-server-serving = Rebond answers at { $address } (listening on { $place }).
cli-error-configuration = the key { $key } is missing or its value does not fit. Example: { $said }
cli-hint-configuration = Correct the file or the REBOND_SERVER_… variable, then run “rebond server check”.
cli-error-unknown-key = the key { $key } is unknown. Possible keys: { $known }
cli-error-open-secret = { $path } (key { $key }) can be read by others.
cli-hint-open-secret = Give this file to the account that runs Rebond, readable by it alone: chmod 600.
cli-check-line = { $label }: { $value }
cli-check-address = Address
cli-check-database = Database
cli-check-mail = Mail relay
cli-check-accounts = { $count ->
    [one] answers, one account
   *[other] answers, { $count } accounts
}
cli-check-open-address = This address has no HTTPS: it is only for trying things out on this machine.
cli-check-open-listen = Rebond listens on { $address } without a certificate: a proxy with HTTPS must stand in front, and only it should reach Rebond.
cli-check-well = All is well.
cli-check-ill = Correct the above, then check again.
cli-invited = { $address } can open an account. An email is on its way.
cli-invited-unsent = { $address } can open an account, but the email did not go out: { $why }
cli-init-question = { $question } [{ $usual }]
cli-init-address = Public address, as browsers see it:
cli-init-database = Database: sqlite:/path/rebond.db for a few hundred people, postgres://… beyond:
cli-init-mail-host = Server that sends the emails:
cli-init-mail-from = Address they come from:
cli-init-sign-up = Who may open an account: invited, domains (certain domains) or open (anyone):
cli-init-written = { $path } is written. Next: “rebond server check --config” with this file.
cli-init-head = Configuration of Rebond at an address. Each key is also a variable, named below it.
cli-key-address = Public address, in https.
cli-key-listen = Where Rebond listens. Behind a proxy, on this machine alone.
cli-key-trusted-proxies = Proxies whose Forwarded or X-Forwarded-For header is believed.
cli-key-database = Database: sqlite:/path or postgres://… With a password, prefer database_file.
cli-key-database-file = File that holds the database address, readable by its owner alone.
cli-key-mail-host = Server that sends codes and invitations.
cli-key-mail-port = Port of that server: 465 with tls, 587 with start-tls.
cli-key-mail-security = tls, start-tls, or none to this machine alone.
cli-key-mail-username = Name Rebond signs in with there, if one is needed.
cli-key-mail-password-file = File that holds the password, readable by its owner alone.
cli-key-mail-authority = Certificate of one more authority, for that server.
cli-key-mail-from = Address the emails come from.
cli-key-sign-up = Who may open an account: invited, domains or open.
cli-key-domains = Domains let in, with sign_up = "domains".
cli-key-retention-days = Days without a visit after which an account is erased, 60 at least. Two emails tell beforehand.
cli-key-languages = Languages offered.
cli-key-metrics = Where /metrics can be read, on this machine alone. Without this key, nowhere.

invite-mail-subject = Your place in Rebond
invite-mail-body = Hello,

    An account is waiting for you in Rebond, to run your informational interviews: { $address }
    Give this email address there. A code will arrive, to type on the page.
