# Mots de toutes les pages : navigation, boutons, états, avis.
product = Rebond
tagline = De rencontre en rencontre, trouver sa voie
skip-to-content = Aller au contenu
page-title = { $title } · Rebond

nav-label = Navigation principale
nav-today = Aujourd’hui
nav-people = Contacts
nav-meetings = Rencontres
nav-thread = Réseau
nav-campaign = Ma démarche
nav-data = Mes données
language-switch = Read in English

action-save = Enregistrer
action-add = Ajouter
action-edit = Modifier
action-delete = Supprimer
action-cancel = Ne rien changer
action-undo = Revenir en arrière
action-continue = Continuer
action-search = Rechercher
action-put-off = Plus tard
action-drop = Ne plus proposer
action-open = Ouvrir
action-retry = Réessayer

form-optional = facultatif
form-choose = Choisir…
form-elsewhere = Enregistré ailleurs entre-temps :
form-elsewhere-nothing = Ce champ y est vide.
form-elsewhere-ticked = Coché ailleurs entre-temps.
form-elsewhere-unticked = Décoché ailleurs entre-temps.
form-not-said = Non précisé
form-errors-title = { $count ->
    [one] Un point à revoir
   *[other] { $count } points à revoir
}
form-error-prefix = À revoir :

yes = Oui
no = Non
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
thread-label = Où vous en êtes
thread-done = fait
thread-now = en cours
thread-ahead = à venir

stage-known = À contacter
stage-written = Message envoyé
stage-agreed = Accord reçu
stage-met = Rencontre faite
stage-thanked = Merci envoyé
stage-closed = Nouvelles données

flash-saved = C’est enregistré.
flash-added = C’est ajouté.
flash-deleted = C’est supprimé.
flash-merged = Les deux fiches n’en font plus qu’une.
flash-told-apart = C’est noté : ce sont deux personnes.
flash-undone = C’est annulé.
flash-marked-sent = Message noté comme envoyé.
flash-answer-recorded = Réponse notée.
flash-step-put-off = Rebond vous en reparlera plus tard.
flash-step-dropped = Rebond ne le proposera plus.
flash-step-done = C’est noté.
flash-imported = Import terminé.
flash-import-stopped = Arrêté : rien de ce fichier n’a été enregistré.
flash-import-undone-in-part = Import annulé, sauf ce que vous avez utilisé depuis.
flash-import-undone = Import annulé : tout est comme avant.
flash-erased = Ce contact est effacé partout.
flash-erased-several = Ces contacts sont effacés partout.
flash-erased-all = Tout est effacé.
flash-language-set = Langue changée.
flash-nothing-changed = Rien n’a changé.
flash-already = C’était déjà enregistré. Rien n’a été ajouté une seconde fois.
