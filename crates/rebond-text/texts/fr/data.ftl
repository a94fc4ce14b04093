# Mes données : exports, historique, imports, restauration.
data-lead = Tout est sur cet ordinateur, et vous pouvez tout emporter.
data-import-title = Importer des contacts
data-import-line = Depuis LinkedIn, un téléphone ou un tableau.
data-import-act = Importer un fichier
data-import-counts = Ajouts : { $added }, fiches complétées : { $completed }
data-export-title = Emporter mes données
data-export-line = La sauvegarde contient tout et permet de tout retrouver. Les autres fichiers s’ouvrent dans un tableur, un téléphone ou un agenda.
data-export-archive = Télécharger la sauvegarde
data-export-csv = Télécharger les contacts (tableur)
data-export-vcf = Télécharger les contacts (carnet d’adresses)
data-export-meetings = Télécharger les rencontres (tableur)
data-export-markdown = Télécharger les contacts et leurs notes (Markdown)
data-export-left-out = { $count ->
    [one] Un élément ne peut pas être lu et ne sera pas dans le fichier :
   *[other] { $count } éléments ne peuvent pas être lus et ne seront pas dans le fichier :
}
data-export-rest = Télécharger le reste
data-history-title = Historique
# Après les noms des premières personnes concernées par une action.
data-history-others = { $count ->
    [one] une autre personne
   *[other] { $count } autres personnes
}
data-undo = Revenir en arrière
data-undone = Annulé
data-some-action = Modification
data-restore-title = Restaurer une sauvegarde
data-restore-line = Seulement là où il n’y a encore aucune donnée : rien n’est écrasé.
data-restore-file = Sauvegarde de Rebond
data-restore-act = Restaurer ces données
data-restore-not-empty = Il y a déjà des données ici. Lancez Rebond sur un dossier vide (--data) pour y restaurer cette sauvegarde.
data-restore-unreadable = Ce fichier n’est pas une sauvegarde complète de Rebond. Rien n’a changé.
data-others-title = Les données des autres
data-others-line = { $count ->
    [0] Ne notez sur vos contacts que ce qui vous sert, et effacez ce qui ne sert plus.
    [one] Un contact figure ici. Ne notez que ce qui vous sert ; sa page permet de tout effacer.
   *[other] { $count } contacts figurent ici. Ne notez que ce qui vous sert. La page de chaque contact permet de tout effacer ; la fin d’une démarche est un bon moment pour trier.
}

action-open-account = Premier lancement
action-fill-demo = Exemple installé
data-undoing = Retour en arrière
action-restore = Sauvegarde restaurée
action-erase-person = Contact effacé
action-erase-everything = Toutes les données effacées
action-say-what-you-expect = Attente écrite
action-give-direction = Direction écrite
action-tell-story = Parcours écrit
action-say-what-is-known = Ce que je sais déjà, écrit
action-add-hopes = Espoirs ajoutés
action-edit-hope = Espoir modifié
action-retire-hope = Espoir qui n’est plus suivi
action-resume-hope = Espoir suivi de nouveau
action-move-hope = Ordre des espoirs changé
action-add-strength = Point fort ajouté
action-edit-strength = Point fort modifié
action-remove-strength = Point fort retiré
action-set-rhythm = Rythme choisi
action-set-discretion = Discrétion choisie
action-note-free-hours = Disponibilités notées
action-note-decision = Décision notée
action-ask-help = Demande d’aide notée
action-record-exchange = Échange noté
action-silence-person = Plus rien de proposé pour ce contact
action-end-silence = Contact à nouveau proposé
action-ask-erasure = Effacement demandé
action-settle-up = Plus rien à donner
action-rest-campaign = Démarche en pause
action-resume-campaign = Démarche reprise
action-end-campaign = Démarche terminée
action-begin-campaign = Nouvelle démarche
action-begin-closing = Messages préparés pour donner la nouvelle
action-add-progress = Avancée notée
action-put-off-step = Chose à faire remise à plus tard
action-drop-step = Chose à faire qui n’est plus proposée
action-take-step-back = Chose à faire proposée de nouveau
action-save-settings = Réglages changés
action-add-person = Contact ajouté
action-add-people = Plusieurs contacts ajoutés
action-edit-person = Contact modifié
action-merge-people = Contacts fusionnés
action-change-people = Plusieurs contacts modifiés
action-tell-people-apart = Deux fiches reconnues comme distinctes
action-merge-organisations = Structures fusionnées
action-set-person-aside = Contact qui n’est plus proposé
action-take-person-back = Contact proposé de nouveau
action-add-email = Adresse e-mail notée
action-add-phone = Numéro noté
action-delete-email = Adresse e-mail supprimée
action-delete-phone = Numéro supprimé
action-add-note = Note ajoutée
action-delete-note = Note supprimée
action-add-tie = Lien noté
action-delete-tie = Lien retiré
action-add-organisation = Structure ajoutée
action-edit-organisation = Structure modifiée
action-add-event = Événement ajouté
action-edit-event = Événement modifié
action-delete-event = Événement supprimé
action-mark-met = Rencontre à un événement
action-import-file = Import
# Topic: data.
action-begin-draft = Brouillon commencé
action-save-draft = Brouillon modifié
action-delete-draft = Brouillon supprimé
action-set-remark-aside = Remarque ignorée
action-take-remark-back = Remarque montrée de nouveau
action-mark-sent = Message envoyé
action-begin-sending = Envoi commencé
action-send-failed = Envoi impossible
action-not-sent = Message non parti
action-record-answer = Réponse notée
action-add-referral = Recommandation notée
action-edit-referral = Recommandation modifiée
action-tell-loop = Nouvelles données
action-close-loop = Nouvelles arrêtées
action-open-loop = Nouvelles à donner de nouveau

archive-left-out = { $count ->
    [one] un élément de cette sauvegarde ne peut pas être repris :
   *[other] { $count } éléments de cette sauvegarde ne peuvent pas être repris :
}
archive-left-out-done = { $count ->
    [one] Un élément n’a pas été repris :
   *[other] { $count } éléments n’ont pas été repris :
}
archive-left-out-line = { $what } (ligne { $line }) : { $why }
archive-left-out-more = { $count ->
    [one] … et un autre
   *[other] … et { $count } autres
}
archive-some-record = Élément
archive-why-broken = ligne abîmée
archive-why-unknown-noun = inconnu de cette version de Rebond
archive-why-too-long = texte trop long
archive-why-sign = texte avec un signe interdit
archive-why-value = une valeur illisible (date, fuseau, adresse…)
archive-why-out-of-time = date hors de 1900–2200
archive-why-missing = ce qui est cité n’est pas dans la sauvegarde ({ $noun })
archive-why-twice = déjà présent plus haut
data-restore-incomplete = { $count ->
    [one] Un élément de cette sauvegarde ne peut pas être repris. Rien n’a changé.
   *[other] { $count } éléments de cette sauvegarde ne peuvent pas être repris. Rien n’a changé.
}
data-restore-partial = Reprendre tout le reste, sans ces éléments

# Tout effacer.
data-erase-title = Tout effacer
data-erase-line = Contacts, messages, rencontres, démarches et historique. Vos réglages restent.
data-erase-act = Effacer toutes mes données
data-erase-question = Effacer toutes vos données ?
data-erase-first = Si vous pensez en avoir besoin un jour, téléchargez d’abord une sauvegarde.
data-erase-backup = Télécharger une sauvegarde
data-erase-final = Sans sauvegarde, rien ne pourra être retrouvé.
data-erase-sure = Oui, tout effacer
data-erase-unsure = Cochez cette case pour tout effacer.
