# Rebond à une adresse : la commande « rebond server ».
cli-server = Tenir Rebond à une adresse, pour les comptes de plusieurs personnes
cli-server-config = Fichier de configuration (sans lui, les variables REBOND_SERVER_… seules)
cli-server-init = Écrire une configuration commentée, après cinq questions
cli-server-init-file = Fichier à écrire (rebond-server.toml sinon)
cli-server-check = Dire ce qui manque à une configuration, et quoi faire
cli-server-invite = Inviter des adresses à ouvrir un compte
cli-server-invite-address = Adresse e-mail à inviter
cli-server-schema = Afficher le SQL qui prépare une base PostgreSQL dont les tables ont un propriétaire à part
cli-server-schema-distributed = Pour un cluster Citus : les lignes de chaque compte ensemble, sur une machine
cli-server-schema-role = Rôle sous lequel Rebond se connecte (sinon rebond)
cli-server-migrate = Mettre à jour une base PostgreSQL, sous le rôle propriétaire de ses tables (--database-file)
cli-server-migrated = La base est à jour.
cli-error-no-owner = la base n’est pas indiquée.
cli-hint-no-owner = Écrivez l’adresse du propriétaire dans un fichier fermé aux autres, et donnez-le avec --database-file.
cli-server-serving = Rebond répond à { $address } (écoute sur { $place }).
cli-error-configuration = la clé { $key } manque ou n’a pas une valeur qui convient. Exemple : { $said }
cli-hint-configuration = Corrigez le fichier ou la variable REBOND_SERVER_…, puis lancez « rebond server check ».
cli-error-unknown-key = la clé { $key } est inconnue. Clés possibles : { $known }
cli-error-open-secret = { $path } (clé { $key }) peut être lu par d’autres.
cli-hint-open-secret = Rendez ce fichier au compte qui lance Rebond, lisible par lui seul : chmod 600.
cli-check-line = { $label } : { $value }
cli-check-address = Adresse
cli-check-database = Base
cli-check-mail = Envoi des e-mails
cli-check-accounts = { $count ->
    [one] répond, un compte
   *[other] répond, { $count } comptes
}
cli-check-open-address = Cette adresse est sans HTTPS : à n’utiliser que pour essayer, sur cette machine.
cli-check-open-listen = Rebond écoute sur { $address } sans certificat : un proxy avec HTTPS doit être devant, et lui seul doit l’atteindre.
cli-check-well = Tout va bien.
cli-check-ill = Corrigez ce qui précède, puis vérifiez de nouveau.
cli-invited = { $address } peut ouvrir un compte. Un e-mail est parti.
cli-invited-unsent = { $address } peut ouvrir un compte, mais l’e-mail n’est pas parti : { $why }
cli-init-question = { $question } [{ $usual }]
cli-init-address = Adresse publique, telle que les navigateurs la voient :
cli-init-database = Base : sqlite:/chemin/rebond.db pour quelques centaines de personnes, postgres://… au-delà :
cli-init-mail-host = Serveur qui envoie les e-mails :
cli-init-mail-from = Adresse d’où ils partent :
cli-init-sign-up = Qui peut ouvrir un compte : invited (sur invitation), domains (certains domaines), open (tout le monde) :
cli-init-written = { $path } est écrit. Ensuite : « rebond server check --config » avec ce fichier.
cli-init-head = Configuration de Rebond à une adresse. Chaque clé est aussi une variable, nommée dessous.
cli-key-address = Adresse publique, en https.
cli-key-listen = Où Rebond écoute. Derrière un proxy, sur cette machine seulement.
cli-key-trusted-proxies = Proxies dont l’en-tête Forwarded ou X-Forwarded-For est cru.
cli-key-database = Base : sqlite:/chemin ou postgres://… Avec un mot de passe, préférez database_file.
cli-key-database-file = Fichier qui contient l’adresse de la base, lisible par son propriétaire seul.
cli-key-mail-host = Serveur qui envoie les codes et les invitations.
cli-key-mail-port = Port de ce serveur : 465 en tls, 587 en start-tls.
cli-key-mail-security = tls, start-tls, ou none vers cette machine seulement.
cli-key-mail-username = Nom avec lequel Rebond s’y connecte, s’il en faut un.
cli-key-mail-password-file = Fichier qui contient le mot de passe, lisible par son propriétaire seul.
cli-key-mail-authority = Certificat d’une autorité de plus, pour ce serveur.
cli-key-mail-from = Adresse d’où partent les e-mails.
cli-key-sign-up = Qui peut ouvrir un compte : invited, domains ou open.
cli-key-domains = Domaines admis, avec sign_up = "domains".
cli-key-retention-days = Jours sans visite après lesquels un compte s’efface, 60 au moins. Deux e-mails préviennent.
cli-key-languages = Langues proposées.
cli-key-metrics = Où lire /metrics, sur cette machine seulement. Sans cette clé, nulle part.

invite-mail-subject = Votre place dans Rebond
invite-mail-body = Bonjour,

    Un compte vous attend dans Rebond, pour mener vos entretiens réseau : { $address }
    Donnez-y cette adresse e-mail. Un code arrivera, à taper sur la page.
