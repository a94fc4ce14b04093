# La ligne de commande.
cli-about = Mener une démarche d’entretiens réseau, de la première question aux nouvelles données des mois plus tard.
cli-after-help = Sans commande, Rebond se lance et ouvre sa page. Vos données restent sur cet ordinateur.
cli-option-data = Dossier de vos données
cli-option-database = Base PostgreSQL à utiliser au lieu du fichier (postgres://…). Un mot de passe écrit ici se voit dans la liste des programmes : préférez --database-file ou REBOND_DATABASE
cli-option-lang = Langue
cli-option-port = Port d’écoute sur cet ordinateur
cli-option-no-open = Afficher l’adresse sans ouvrir le navigateur
cli-option-json = Répondre en JSON, pour un script
cli-serve = Lancer Rebond sans ouvrir le navigateur
cli-today = Montrer ce qu’il y a à faire
cli-people = Lister ou chercher des contacts
cli-people-query = Mots à chercher : nom, fonction, ville, structure…
cli-path = Chercher qui peut vous présenter à quelqu’un
cli-path-query = Un nom, une structure, un métier ou un sujet
cli-duplicates = Chercher les fiches en double
cli-add = Ajouter un contact
cli-add-name = Prénom et nom
cli-add-email = Adresse e-mail
cli-add-phone = Téléphone
cli-add-organisation = Structure
cli-add-role = Fonction
cli-add-circle = Cercle : { $values }
cli-import = Importer des contacts (Connections.csv de LinkedIn, fichier .vcf, tableau .csv)
cli-import-file = Fichier à lire
cli-import-encoding = Encodage du fichier, si des accents sont abîmés (utf-8, windows-1252, macintosh…)
cli-import-dry-run = Dire ce qui va changer, sans rien enregistrer
cli-import-merge-sure = Réunir aussi les lignes qui désignent sûrement quelqu’un de connu, malgré une faute de frappe
cli-export = Tout écrire dans un format ouvert
cli-export-format = Forme : tout, ou les contacts seulement
cli-export-to = Fichier à écrire (sans lui, la sortie standard)
cli-demo = Lancer Rebond sur un exemple inventé, à part de vos données
cli-demo-today = Jour où se place l’exemple, sous la forme 2026-11-03
cli-doctor = Dire où sont vos données, et si tout va bien
cli-move = Tout porter dans une base vide : un autre dossier, ou PostgreSQL
cli-move-to = Dossier, adresse postgres://…, ou fichier qui contient cette adresse
cli-moved = { $records ->
    [one] Une fiche portée et relue : { $place }. Ce qui était ici y reste.
   *[other] { $records } fiches portées et relues : { $place }. Ce qui était ici y reste.
}
cli-error-move-not-empty = il y a déjà des données là-bas : { $place }.
cli-hint-move-not-empty = Choisissez un dossier vide, ou une base neuve.
cli-backup = Copier toutes vos données dans un fichier
cli-backup-to = Fichier à écrire
cli-restore = Restaurer une sauvegarde
cli-restore-from = Fichier de sauvegarde à lire
cli-restore-force = Remplacer les données présentes, gardées d’abord dans un fichier
cli-help = Afficher cette aide
cli-version = Afficher la version
cli-heading-usage = Usage :
# Le programme ajoute les deux-points ; l’espace fine qui les précède est à nous.
cli-heading-commands = Commandes 
cli-heading-options = Options 
cli-heading-arguments = Arguments 

cli-serving = Rebond est ouvert à cette adresse : { $address }
cli-serving-once = Cette adresse s’ouvre une seule fois, dans les dix minutes. Une autre : « rebond open ».
cli-serving-hint = Ctrl+C pour arrêter.
cli-sessions-open = Le fichier « sessions » pouvait être lu ou écrit par d’autres : tous les navigateurs devront rentrer de nouveau.
cli-open = Ouvrir le navigateur sur le Rebond déjà lancé
cli-share = Lancer Rebond et l’ouvrir à un téléphone du même réseau, pour un moment
cli-share-for = Nombre d’heures, de 1 à 8 ; 2 si rien n’est dit
cli-share-address = Adresse de cet ordinateur sur ce réseau, s’il en a plusieurs
cli-share-running = Rebond est déjà lancé. Ouvrez-le, puis les réglages, puis « Sur mon téléphone ».
cli-shared = Sur le téléphone : { $address } Fermeture : { $time }
cli-shared-code = Code : { $code } (une fois, dans les dix minutes)
cli-shared-more = Nouveau code, appareils, fermeture : dans Rebond, page « Sur mon téléphone ».
cli-option-tls-cert = Certificat (PEM) pour servir en HTTPS sur le réseau local ; relu quand il change
cli-option-tls-key = Clé privée de ce certificat (PEM)
cli-option-tls-name = Nom que porte ce certificat, s’il n’est pas fait pour une adresse
cli-error-not-running = Rebond n’est pas lancé sur ce dossier.
cli-hint-not-running = Lancez « rebond ».
cli-serving-demo = Exemple inventé, à part de vos données.
cli-stopped = Rebond est arrêté. Tout est enregistré.

cli-error = Erreur : { $cause }
cli-hint = Que faire : { $hint }
cli-error-port = le port { $port } est déjà pris.
cli-hint-port = Rebond tourne peut-être déjà : « rebond open » l’ouvre. Sinon, choisissez un autre port avec --port, ou --port 0 pour un port libre.
cli-error-certificate = le certificat ou la clé { $path } ne peut pas servir : { $said }
cli-hint-certificate = Donnez à --tls-cert un fichier PEM avec le certificat et sa chaîne, à --tls-key sa clé privée, sans mot de passe.
cli-error-certificate-name = le certificat { $path } n’est pas fait pour ce nom : { $name }
cli-error-certificate-address = le certificat { $path } n’est fait pour aucune adresse de cet ordinateur.
cli-hint-certificate-name = Donnez avec --tls-name le nom du certificat, par lequel le téléphone atteint cet ordinateur.
cli-error-no-network = cet ordinateur n’est sur aucun réseau local.
cli-error-no-such-address = cet ordinateur n’a pas cette adresse sur un réseau local : { $address }
cli-hint-no-network = Reliez-le au même Wi-Fi que le téléphone. Rebond n’écoute sur aucune adresse publique.
cli-error-listen = impossible d’écouter sur le port { $port } : { $detail }
cli-hint-listen = Essayez un port supérieur à 1024 avec --port.
cli-error-folder = le dossier { $path } ne peut pas être créé ou écrit : { $detail }
cli-hint-folder = Vérifiez les droits sur ce dossier, ou choisissez-en un autre avec --data.
cli-error-no-home = votre dossier personnel est introuvable.
cli-hint-no-home = Indiquez où mettre vos données avec --data ou REBOND_DATA.
cli-error-no-database = { $path } n’est pas une base de Rebond.
cli-hint-no-database = Le fichier est intact. Choisissez un autre dossier avec --data, ou restaurez une sauvegarde avec « rebond restore ».
cli-error-newer = cette base vient d’une version plus récente de Rebond (schéma { $found }, connu ici : { $known }).
cli-hint-newer = Mettez Rebond à jour. La base est intacte.
cli-error-behind = cette base est au schéma { $found } ; cette version demande le schéma { $known }, et ce compte de PostgreSQL n’a pas le droit de la modifier.
cli-hint-behind = Lancez « rebond server migrate » avec l’adresse du propriétaire des tables. La base est intacte.
cli-error-read-only = la base est en lecture seule.
cli-hint-read-only = Vérifiez les droits sur le fichier et sur son dossier, ou choisissez un autre dossier avec --data.
cli-error-disk-full = il n’y a plus de place sur le disque.
cli-hint-disk-full = Libérez de la place, puis recommencez. Tout ce qui était confirmé est enregistré.
cli-error-busy = la base est occupée par un autre programme.
cli-hint-busy = Fermez l’autre programme qui la tient ouverte, puis recommencez.
cli-error-unreachable = la base PostgreSQL ne répond pas : { $detail }
cli-hint-unreachable = Vérifiez l’adresse donnée à --database et que le serveur est lancé.
cli-error-corrupt = la base est abîmée : { $detail }
cli-hint-corrupt = Gardez le fichier, puis restaurez votre dernière sauvegarde avec « rebond restore ».
cli-error-store = la base a refusé l’opération : { $detail }
cli-hint-store = Recommencez. Si l’erreur revient, « rebond doctor » en dira plus.
cli-error-read = { $path } ne peut pas être lu : { $detail }
cli-hint-read = Vérifiez le nom du fichier et les droits.
cli-error-write = { $path } ne peut pas être écrit : { $detail }
cli-hint-write = Vérifiez le dossier et la place sur le disque.
cli-error-exists = { $path } existe déjà.
cli-hint-exists = Choisissez un autre nom : Rebond n’écrase pas un fichier.
cli-error-unknown-file = Rebond ne sait pas lire { $path }.
cli-hint-unknown-file = Donnez le Connections.csv de LinkedIn (ou son archive .zip), un fichier .vcf, ou un tableau .csv avec une ligne de titres.
cli-error-archive = { $path } n’est pas une sauvegarde complète de Rebond : { $detail }
cli-hint-archive = Rien n’a changé. Essayez une autre sauvegarde.
cli-error-not-empty = il y a déjà des données ici.
cli-hint-not-empty = Ajoutez --force pour les remplacer. Elles seront d’abord gardées dans un fichier.
cli-error-bad-value = { QUOTED($value) } ne convient pas : { $field }.
cli-hint-bad-value = « rebond { $command } --help » montre ce qui est attendu.
cli-error-backup-postgres = la copie du fichier n’existe que pour la base embarquée.
cli-hint-backup-postgres = Utilisez « rebond export », ou pg_dump.

cli-added = Enregistré : { $name }
cli-already-known = Déjà connu : { $name }
cli-import-would = Ce qui va changer :
cli-import-done = Importé :
cli-import-counts = ajouts : { $added }, fiches complétées : { $completed }, déjà connues : { $unchanged }, lignes écartées : { $rejected }
cli-import-counts-would = à ajouter : { $added }, à compléter : { $completed }, déjà connues : { $unchanged }, lignes à écarter : { $rejected }
cli-import-nothing = Rien de nouveau dans ce fichier.
cli-import-line = ligne { $line } : { $what }
cli-import-undo-last = Annuler le dernier import, sauf ce que vous avez utilisé depuis
cli-import-undo-all = Avec --undo : annuler aussi ce que vous avez utilisé depuis
cli-import-undo-none = Aucun import à annuler.
cli-import-undo-rest = Ceci reste. Pour l’annuler aussi : rebond import --undo --all
cli-import-undo = L’import s’annule depuis la page « Mes données », ou par : rebond import --undo
cli-restored = { $records ->
    [0] Sauvegarde restaurée, vide.
    [one] Sauvegarde restaurée : un élément.
   *[other] Sauvegarde restaurée : { $records } éléments.
}
cli-set-aside = Les données d’avant sont dans { $path }.
cli-exported = Écrit dans { $path }.

cli-doctor-version = Version
cli-doctor-data = Données
cli-doctor-database = Base
cli-doctor-schema = Schéma
cli-doctor-size = Taille
cli-doctor-integrity = État
cli-doctor-well = en bon état
cli-doctor-ill = à réparer : { $detail }
cli-doctor-key = Sessions
cli-doctor-key-private = personne d’autre ne peut lire ce fichier
cli-doctor-key-open = d’autres personnes peuvent lire ce fichier sur cet ordinateur : il est ignoré
cli-doctor-key-absent = aucune pour l’instant
cli-doctor-absent = pas encore de données ; elles se créent au premier lancement

cli-lint = Relire un message ou des questions avant l’envoi
cli-lint-after-help = Le code de sortie est 1 quand la méthode interdit quelque chose, 2 quand un fichier ne peut pas être lu. En JSON, start et end comptent les caractères du texte. Rien n’est enregistré.
cli-lint-kind = Ce qu’est le texte
cli-lint-channel = Par où il part
cli-lint-norms = Usages du pays (par défaut, ceux de cet ordinateur)
cli-lint-lang = Langue du texte
cli-lint-person = Nom de la personne à qui le texte s’adresse
cli-lint-organisation = Sa structure
cli-lint-referrer = Qui vous envoie, avec son accord
cli-lint-format = Forme des remarques
cli-lint-file = Fichiers à lire ; - pour l’entrée standard
cli-lint-line = { $file } : { $sentence }
cli-lint-counts = { $file } : { $errors } à corriger, { $warnings } à revoir, { $advice ->
        [one] { $advice } conseil
       *[other] { $advice } conseils
    }.
cli-error-too-large = { $path } dépasse { $megabytes } Mo.
cli-hint-too-large = Un message tient en quelques pages : vérifiez que c’est le bon fichier.

cli-add-anyway = L’ajouter même si un contact porte ce nom ou cette adresse
cli-hint-already-known = Ajoutez --anyway s’il s’agit de quelqu’un d’autre.
cli-error-running = Rebond est ouvert sur ce dossier.
cli-hint-running = Arrêtez-le (Ctrl+C dans son terminal), puis recommencez.
cli-today-more = { $count ->
    [one] Et { $count } autre chose à faire.
   *[other] Et { $count } autres choses à faire.
}
cli-today-ahead = Rencontres à venir
cli-today-not-begun = Commencez par dire ce que vous attendez : lancez « rebond ».
cli-people-count = { $count ->
    [0] Aucun contact.
    [one] { $count } contact.
   *[other] { $count } contacts.
}
cli-backup-size = Sauvegardé dans { $path } ({ $size }).
cli-restored-copy = La copie est en place.
cli-error-disk = le disque a refusé de lire ou d’écrire : { $detail }
cli-hint-disk = Vérifiez la place qui reste et l’état du disque. Tout ce qui était confirmé est enregistré.
cli-error-replaced = le fichier { $path } a été supprimé ou remplacé pendant que Rebond l’utilisait.
cli-hint-replaced = Rien de plus n’est enregistré. Remettez le fichier à sa place, puis relancez Rebond.
cli-value-command = COMMANDE
cli-one-of = { $help } : { $values }
cli-one-of-with-default = { $help } : { $values } ({ $default } par défaut)
cli-doctor-line = { $label } : { $value }

# Ce qui a été mal demandé.
cli-usage-command = { QUOTED($given) } n’est pas une commande de Rebond.
cli-usage-unexpected = { QUOTED($given) } n’est pas attendu ici.
cli-usage-no-value = il manque une valeur après { $option }.
cli-usage-missing = il manque { $list }.
cli-usage-twice = { $option } n’est attendu qu’une fois.
cli-usage-other = cette commande est incompréhensible.
cli-usage-similar = Vouliez-vous dire { QUOTED($similar) } ?
cli-usage-values = Valeurs possibles : { $list }.
cli-usage-port = Un port est un nombre de 0 à 65535.
cli-usage-help = « { $command } --help » montre ce qui est attendu.

# Ce que dit le système d’un fichier.
cli-file-absent = il n’y a rien à cet endroit.
cli-file-denied = l’accès est refusé.
cli-file-folder = c’est un dossier.
cli-file-not-folder = un fichier est là où il faudrait un dossier.
cli-file-read-only = le disque est en lecture seule.

cli-archive-foreign = c’est un autre fichier.
cli-archive-newer = elle vient d’une version plus récente.
cli-archive-cut = la fin manque.
cli-archive-altered = elle a été modifiée ou abîmée.
cli-error-displaced = la base n’est plus à sa place dans { $folder }, mais il y a ici : { $left }
cli-hint-displaced = « rebond restore FICHIER » remet l’un de ces fichiers en place. Pour repartir de zéro, rangez-les dans un autre dossier.
cli-error-emptied = le fichier { $path } est vide : ses données ont été effacées en dehors de Rebond.
cli-hint-emptied = Restaurez une sauvegarde avec « rebond restore ». Pour repartir de zéro, supprimez ce fichier.
cli-error-not-empty-server = il y a déjà des données dans cette base PostgreSQL.
cli-hint-not-empty-server = Exportez-les avec « rebond export », puis restaurez la sauvegarde dans une base neuve.
cli-hint-incomplete = Rien n’a changé. Ajoutez --partial pour reprendre tout le reste.
cli-restore-partial = Reprendre tout ce qui peut l’être, et dire ce qui manque
cli-error-unreadable-records = { $count ->
    [one] un élément de cette copie ne peut pas être lu : { $first }
   *[other] { $count } éléments de cette copie ne peuvent pas être lus, dont : { $first }
}
cli-hint-unreadable-records = Rien n’a changé. Mettez la copie sous le nom rebond.db dans un dossier à part, puis « rebond doctor --repair --data » ce dossier.
cli-export-left-out = Illisible, et absent du fichier : { $what }
cli-doctor-repair = Faire une base saine de tout ce qui se lit ; l’autre est gardée dans un fichier
cli-doctor-repair-hint = « rebond doctor --repair » en fait une base saine, et garde celle-ci dans un fichier.
cli-doctor-unreadable = { $count ->
    [one] un élément illisible
   *[other] { $count } éléments illisibles
}
cli-repaired = Base réparée. Éléments repris : { $count }. L’historique des actions recommence ici.
cli-option-database-file = Fichier où lire l’adresse de la base PostgreSQL
