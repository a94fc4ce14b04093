# Mots de toutes les pages : navigation, boutons, états, avis.
product = Rebond
tagline = De rencontre en rencontre, trouver sa voie
skip-to-content = Aller au contenu
page-title = { $title } · Rebond

nav-label = Navigation principale
nav-today = Aujourd’hui
nav-people = Personnes
nav-meetings = Rencontres
nav-thread = Le fil
nav-campaign = Ma démarche
nav-data = Mes données
nav-more = Plus
language-label = Langue
language-switch = Read in English

action-save = Enregistrer
action-add = Ajouter
action-edit = Modifier
action-delete = Supprimer
action-cancel = Annuler
action-undo = Annuler cette action
action-continue = Continuer
action-back = Retour
action-search = Rechercher
action-filter = Filtrer
action-copy = Copier
action-download = Télécharger
action-done = C’est fait
action-put-off = Plus tard
action-drop = Laisser tomber
action-open = Ouvrir
action-close = Fermer
action-send = Envoyer
action-show-all = Tout voir
action-retry = Réessayer
action-confirm = Confirmer
action-choose-file = Choisir un fichier

form-optional = facultatif
form-choose = Choisir…
form-elsewhere = Enregistré entre-temps ailleurs :
form-elsewhere-nothing = Rien : ce champ y est vide.
form-elsewhere-ticked = Coché entre-temps ailleurs.
form-elsewhere-unticked = Décoché entre-temps ailleurs.
form-not-said = Non précisé
form-errors-title = { $count ->
    [one] Un point à revoir
   *[other] { $count } points à revoir
}
form-error-prefix = À revoir :

yes = Oui
no = Non
unknown = Non renseigné
none-yet = Rien pour l’instant
you = vous
and-more = et { $count ->
    [one] un autre
   *[other] { $count } autres
}
step-rule = Règle { $rule }
step-why = Pourquoi ?
progress-of = { $done } sur { $total }
pager-label = Pages
pager-previous = Page précédente
pager-next = Page suivante
pager-place = Page { $page } sur { $pages }
tabs-label = Rubriques
thread-label = Où en est cette relation
thread-done = fait
thread-now = en cours
thread-ahead = à venir

stage-known = Repérée
stage-written = Contactée
stage-agreed = D’accord
stage-met = Rencontrée
stage-thanked = Remerciée
stage-closed = Boucle fermée

flash-saved = C’est enregistré.
flash-added = C’est ajouté.
flash-deleted = C’est supprimé.
flash-undone = L’action est annulée.
flash-marked-sent = Le message est marqué comme envoyé.
flash-answer-recorded = La réponse est notée.
flash-step-put-off = Ce prochain pas reviendra plus tard.
flash-step-dropped = Ce prochain pas est retiré.
flash-step-done = C’est noté.
flash-imported = L’import est terminé.
flash-import-undone = L’import est annulé, tout est comme avant.
flash-erased = Cette personne a été effacée partout.
flash-language-set = La langue est changée.
flash-nothing-changed = Rien n’a changé.
