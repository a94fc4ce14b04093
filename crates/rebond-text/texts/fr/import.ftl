# L’import : choisir, regarder, confirmer, annuler.
import-title = Importer des contacts
import-intro = Vous voyez d’abord, ligne par ligne, ce qui va changer. Un import s’annule, même plus tard.
import-file = Fichier
import-file-hint = 20 Mo au plus.
import-look = Regarder ce fichier
import-kinds-title = Fichiers acceptés
import-kind-linkedin = LinkedIn : le fichier Connections.csv, ou l’archive .zip telle que LinkedIn l’envoie.
import-kind-linkedin-how = Sur LinkedIn : Préférences et confidentialité, Confidentialité des données, Obtenir une copie de vos données, Relations. Le fichier arrive par e-mail en quelques minutes.
import-kind-phone = Téléphone : un fichier .vcf, que l’application Contacts sait partager ou exporter.
import-kind-table = Tableau : un fichier .csv ou .xlsx de personnes ou de structures, avec une ligne de titres (Prénom, Nom, E-mail, Structure…).
import-kind-agenda = Agenda : un fichier .ics d’événements.
import-private = Le fichier reste sur cet ordinateur.

import-preview-title = Ce qui va changer
import-preview-file = { $file } : { $kind }
import-preview-nothing = Rien de nouveau dans ce fichier : tout est déjà là.
import-added = { $count ->
    [0] rien à ajouter
    [one] 1 ajout
   *[other] { $count } ajouts
}
import-completed = { $count ->
    [0] rien à compléter
    [one] 1 fiche à compléter
   *[other] { $count } fiches à compléter
}
import-unchanged = { $count ->
    [0] aucune fiche déjà connue
    [one] 1 fiche déjà connue
   *[other] { $count } fiches déjà connues
}
import-rejected = { $count ->
    [0] aucune ligne écartée
    [one] 1 ligne écartée
   *[other] { $count } lignes écartées
}
import-line = Ligne
import-who = Qui
import-what = Ce qui va changer
import-new = Ajout
import-complete = Fiche à compléter
import-known = Fiche déjà connue
import-change = Fiche à mettre à jour
import-called-off = Événement annulé
import-differs = Le fichier dit autrement ({ $field }) : { QUOTED($said) }. Ce que vous avez écrit reste.
import-perhaps = Peut-être la même personne : { $name } ({ $values })
likeness-same-page = même page
likeness-same-email = même e-mail
likeness-same-number = même numéro
likeness-same-name = même nom
likeness-same-words = mêmes mots dans le nom
likeness-short-name = prénom abrégé
likeness-longer-name = un nom plus long que l’autre
likeness-other-script = même nom dans un autre alphabet
likeness-near-name = nom à une ou deux lettres près
likeness-other-given-name = autre prénom
likeness-other-family-name = autre nom de famille
likeness-same-place = même structure
likeness-same-town = même ville
likeness-other-place = autre structure
likeness-other-town = autre ville
likeness-other-page = autre page
likeness-other-email = autre e-mail
import-take = Importer
import-take-line = Importer : { $name }
import-same = Qui est { $name } ?
import-same-nobody = Un nouveau contact
import-same-as = Déjà connu : { $name }
import-circle-hint = Pour les contacts ajoutés. Décochez des lignes pour les importer plus tard, avec un autre cercle.
import-merge-sure = Réunir les lignes qui désignent sûrement quelqu’un que vous connaissez
import-merge-sure-hint = Malgré une faute de frappe ou un prénom abrégé. Sinon, ces lignes deviennent de nouveaux contacts, que vous retrouverez dans « Fiches en double ».
import-left-out = Ligne écartée
import-completes = En plus : { $fields }
import-lines-shown = Les { $shown } premières lignes sur { $total }.
import-rule = Rebond complète ce qui manque et garde ce que vous avez écrit.
import-seen-before = Ce fichier a déjà été importé { $when }.
import-confirm = { $count ->
    [one] Importer 1 fiche
   *[other] Importer { $count } fiches
}
import-other-file = Choisir un autre fichier
import-expired = Ce fichier n’est plus en attente, et rien n’a été enregistré. Choisissez-le de nouveau.

import-reading = Lecture du fichier
import-saving = Import en cours
import-part-reading = Lecture
import-part-comparing = Comparaison avec vos contacts
import-part-saving = Enregistrement
import-renews = Cette page se met à jour toute seule. Vous pouvez aussi la quitter et y revenir depuis « Importer des contacts ».
import-look-again = Mettre à jour
import-stop = Arrêter
import-going-on = en cours : voir où il en est

import-choices-title = Vérifiez la lecture
import-encoding = Si des accents sont abîmés, changez l’encodage
import-encoding-auto = Reconnu : { $encoding }
import-delimiter = Séparateur
import-delimiter-comma = Virgule
import-delimiter-semicolon = Point-virgule
import-delimiter-tab = Tabulation
import-dates-title = { $count ->
    [one] Une date se lit de deux façons
   *[other] { $count } dates se lisent de deux façons
}
import-dates = Ordre du jour et du mois
import-dates-day-first = Le jour d’abord (31/12)
import-dates-month-first = Le mois d’abord (12/31)
import-dates-ask = Ne pas prendre ces dates
import-reread = Relire ainsi
import-sample = Premières lignes, telles qu’elles sont lues

import-origin-hint = Ces adresses seront notées « de mes propres contacts ».
import-undo = Annuler cet import
import-undo-hint = Ce qui n’a pas servi depuis est retiré. Le reste vous est montré : à vous de décider.
import-stays-title = Ce qui reste de cet import
import-stays-lead = De { QUOTED($file) }, ceci reste : vous l’avez utilisé ou modifié depuis.
import-stays-changed = modifié depuis
import-stays-needed = écrit depuis : { $what }
import-stays-ask = Vous pouvez annuler aussi le reste.
import-stays-goes = Partira en même temps :
import-stays-all = Annuler aussi le reste
import-history-title = Imports passés

import-closed-account = Compte fermé
import-reject-closed-account = Compte fermé, sans nom
import-reject-no-name = Ni nom ni structure
import-reject-unclosed-quote = Guillemet qui n’est pas refermé
import-reject-broken = Fiche incomplète ou illisible
import-reject-group = Un groupe de contacts, pas une personne
import-reject-no-date = Pas de date lisible
import-reject-cancelled = Événement annulé
import-reject-too-many = Au-delà de ce qui se lit en une fois
import-reject-own = C’est vous
import-reject-task = Une tâche, pas un événement

import-notice-cut = { $field } : texte trop long, seul le début est gardé
import-notice-dropped = { $field } : texte illisible, non repris
import-notice-ambiguous = Date qui se lit de deux façons, non reprise
import-notice-merged = Même personne qu’à la ligne { $line } : une seule fiche
import-notice-recurring = Événement qui revient : seules les prochaines dates sont gardées
import-notice-tidied = { $field } : signes en trop retirés
import-notice-other-encoding = Ligne dans un autre encodage que le reste, lue à part
import-notice-lost-sign = Caractère illisible dans cette ligne
import-notice-no-end = Fiche sans fin, lue jusqu’à la suivante
import-notice-fax = Numéro de fax, non repris
import-notice-rounded = Numéro arrondi par un tableur, non repris
import-notice-not-kept = Rebond n’a pas de champ pour cela : non repris
import-notice-named-by-address = Sans nom : l’adresse en tient lieu
import-notice-named-by-number = Sans nom : le numéro en tient lieu
import-notice-own = Ce sont vos propres informations : rien à importer
import-notice-of = { $what } : { QUOTED($said) }
import-field-name = Nom
import-field-email = E-mail
import-field-phone = Téléphone
import-field-organisation = Structure
import-field-role = Fonction
import-field-place = Lieu
import-field-link = Lien
import-field-date = Date
import-field-remarks = À retenir
import-field-sector = Domaine

import-error-empty = Ce fichier est vide.
import-error-empty-hint = Vérifiez que l’export s’est bien terminé, puis choisissez-le de nouveau.
import-error-too-large = Ce fichier est trop volumineux.
import-error-too-large-hint = Dans l’archive LinkedIn, seul Connections.csv est utile : sortez-le du .zip.
import-error-unknown-kind = Rebond ne reconnaît pas ce fichier.
import-error-unknown-kind-hint = Un tableau commence par une ligne de titres : Prénom, Nom, E-mail…
import-error-spreadsheet = Rebond ne lit pas cette sorte de classeur.
import-error-spreadsheet-hint = Ouvrez-le dans votre tableur, enregistrez-le au format Excel (.xlsx) ou CSV, puis choisissez ce fichier.
import-error-archive = Ce fichier est une sauvegarde de Rebond.
import-error-archive-hint = Pour la retrouver, passez par « Mes données ».
import-error-no-connections = Cette archive ne contient ni Connections.csv ni contacts.
import-error-no-connections-hint = Sur LinkedIn, demandez une copie de vos données en cochant « Relations ».
import-error-damaged-zip = Cette archive est abîmée ou incomplète.
import-error-damaged-zip-hint = Téléchargez-la de nouveau.
