# Mes données : exports, historique, imports, restauration.
data-lead = Tout est sur cette machine, et tout peut en sortir. Rien n’en part sans vous.
data-import-title = Faire venir des contacts
data-import-line = Depuis LinkedIn, un téléphone ou un tableau. Vous verrez d’abord ligne à ligne ce qui se passerait.
data-import-act = Importer un fichier
data-import-counts = { $added } ajoutées, { $completed } complétées
data-export-title = Emporter mes données
data-export-line = L’archive contient tout et se remet en place telle quelle. Les autres fichiers s’ouvrent dans un tableur, un téléphone ou un agenda.
data-export-archive = Tout, en une archive
data-export-csv = Personnes (tableur)
data-export-vcf = Personnes (carnet d’adresses)
data-export-meetings = Rencontres (tableur)
data-history-title = Ce qui a été fait
data-undo = Annuler
data-undone = Annulé
data-some-action = Modification
data-restore-title = Remettre une archive en place
data-restore-line = Seulement là où il n’y a encore aucune donnée : rien ne peut être écrasé.
data-restore-file = Archive de Rebond
data-restore-act = Remettre en place
data-restore-not-empty = Il y a déjà des données ici. Lancez Rebond sur un dossier vide (--data) pour y remettre cette archive.
data-restore-unreadable = Ce fichier n’est pas une archive entière de Rebond. Rien n’a été changé.
data-others-title = Les données des autres
data-others-line = { $count ->
    [0] Vos contacts restent des personnes : ne notez que ce qui vous sert, et effacez ce qui ne sert plus.
    [one] Une personne figure ici. Ne notez que ce qui vous sert ; sa page permet de tout effacer d’elle.
   *[other] { $count } personnes figurent ici. Ne notez que ce qui vous sert ; la page de chacune permet de tout effacer d’elle, et une démarche finie est un bon moment pour faire le tri.
}

action-open-account = Premier lancement
data-undoing = Annulation
action-restore = Archive remise en place
action-erase-person = Personne effacée
action-say-what-you-expect = Attente précisée
action-give-direction = Direction précisée
action-tell-story = Parcours écrit
action-add-hopes = Espoirs ajoutés
action-edit-hope = Espoir reformulé
action-retire-hope = Espoir mis de côté
action-resume-hope = Espoir repris
action-move-hope = Espoirs remis en ordre
action-add-strength = Point fort ajouté
action-edit-strength = Point fort reformulé
action-remove-strength = Point fort retiré
action-set-rhythm = Rythme choisi
action-rest-campaign = Démarche au repos
action-resume-campaign = Démarche reprise
action-end-campaign = Démarche terminée
action-add-progress = Avancée notée
action-put-off-step = Pas remis à plus tard
action-drop-step = Pas laissé de côté
action-take-step-back = Pas repris
action-save-settings = Réglages changés
