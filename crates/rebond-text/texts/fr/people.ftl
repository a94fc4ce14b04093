# Les personnes : liste, ajout, cercles, étapes, page d’une personne.
people-title = Personnes
people-tab-list = Liste
people-tab-board = Étapes
people-tab-circles = Cercles
people-tab-organisations = Structures
people-tab-events = Événements
people-add = Ajouter une personne
people-import = Importer des contacts
people-search = Nom, fonction, ville, sujet…
people-search-label = Rechercher
people-any-circle = Cercle
people-any-source = Origine
people-any-stage = Étape
people-found = { $count ->
    [0] Personne ne correspond.
    [one] Une personne
   *[other] { $count } personnes
}
people-first-found = Les { $count } premières réponses. Précisez votre recherche pour en voir d’autres.
people-clear = Effacer la recherche
people-next = Suite de la liste
people-first = Début de la liste
people-none = Encore personne ici
people-none-hint = Commencez par quelqu’un que vous connaissez déjà : un prénom suffit. Ou reprenez les contacts de votre téléphone.
people-none-found = Personne ne correspond
people-none-found-hint = Essayez une partie du nom seulement, ou retirez un filtre.
people-set-aside-tag = De côté
people-changed-path-tag = A changé de voie
people-leads-tag = Dirige

person-new-title = Ajouter une personne
person-new-intro = Le nom suffit. Le reste peut attendre.
person-field-name = Prénom et nom
person-field-name-hint = Par exemple : Claire Vasseur. Un prénom seul convient aussi.
person-field-given = Prénom
person-field-family = Nom
person-field-circle = Comment je la connais
person-field-organisation = Structure
person-field-role = Ce qu’elle y fait
person-field-address = E-mail ou téléphone
person-field-address-hint = L’un ou l’autre, Rebond le reconnaît.
person-field-address-wrong = Ceci ne ressemble ni à un e-mail ni à un numéro. Exemples : prenom.nom@exemple.fr, 06 12 34 56 78
person-field-address-origin = D’où je tiens cette adresse
person-field-closeness = Je la connais
person-field-last-exchange = Dernier échange
person-field-last-exchange-hint = Même ancien : ceux que l’on a perdus de vue aident souvent plus qu’on ne croit.
person-field-address-form = Tu ou vous
person-field-changed-path = A changé de voie
person-field-changed-path-hint = Qui a changé de voie accepte plus volontiers, et conseille mieux.
person-field-leads-others = Dirige une structure
person-field-source = Comment je l’ai trouvée
person-field-source-detail = Précisément
person-field-source-detail-hint = Quel événement, quel annuaire, quelle page…
person-field-town = Ville
person-field-profile = Page sur un réseau professionnel
person-field-subject = Le sujet à aborder ensemble
person-field-subject-hint = C’est le sujet qui décide de la personne : il n’y a pas de limite à qui l’on peut rencontrer.
person-field-remarks = Autre chose à retenir
person-more-fields = Ajouter d’autres précisions
person-add-another = Ajouter et continuer
person-group-who = Qui
person-group-tie = Entre vous
person-group-found = Comment je l’ai trouvée
person-group-why = Pourquoi cette personne

person-exists = { $name } est peut-être déjà dans vos personnes.
person-exists-hint = Ouvrez sa page, ou ajoutez quand même s’il s’agit de quelqu’un d’autre.
person-add-anyway = Ajouter quand même

person-leader-title = Une personne qui dirige est rarement la meilleure première rencontre
person-leader-reason = C’est souvent la moins disponible et la plus éloignée de votre parcours. Quelqu’un qui exerce le métier, ou qui a changé de voie, répond plus volontiers et conseille mieux.
person-leader-hint = Si vous la connaissez déjà, ou si vous y tenez, rien ne vous en empêche. Si vous visez vous-même à fonder ou à diriger, dites-le dans « Ma démarche » : cette remarque disparaîtra.
person-changed-path-title = A changé de voie
person-changed-path-reason = Une bonne personne à solliciter : qui est passé par là accepte plus volontiers et conseille mieux.

person-stage-now = Où vous en êtes : { $stage }
person-next-more = { $count ->
    [one] Un autre pas avec cette personne
   *[other] { $count } autres pas avec cette personne
}
person-next-none = Rien ne presse avec cette personne.
person-write = Écrire
person-plan-meeting = Prévoir une rencontre
person-add-note = Ajouter une note
person-add-referral = Recommandation
person-edit = Modifier
person-story-title = Comment je la connais
person-story-since = Ajoutée { $when }
person-story-import = Venue d’un import
person-last-exchange = Dernier échange
person-known-well = Vous vous connaissez
person-found-by = Origine
person-found-by-detail = { $source } ({ $detail })
person-subject = Sujet à aborder
person-address-form = Entre vous
person-profile = Page de profil
person-path-title = Le chemin jusqu’à elle
person-path-me = Vous
person-path-direct = Vous vous connaissez déjà.
person-path-none = Aucun chemin connu pour l’instant. Notez qui la connaît, plus bas : quelqu’un pourra vous présenter.
person-path-ask = { $name } peut vous présenter.

person-addresses-title = Coordonnées
person-addresses-none = Aucune adresse pour l’instant.
person-email-add = Ajouter une adresse e-mail
person-phone-add = Ajouter un numéro
person-email = Adresse e-mail
person-phone = Téléphone
person-nature = De quelle sorte
person-origin = D’où elle vient
person-origin-hint = Une adresse privée trouvée sur un réseau social ne s’utilise pas ; donnée par un proche, oui, en disant par qui.
person-through = Par qui
person-through-named = par { $name }
person-address-private-found = Adresse privée trouvée sur un réseau : mieux vaut ne pas l’utiliser. Écrivez-lui plutôt sur ce réseau, ou demandez à un proche de vous présenter.
person-address-guessed = Adresse devinée : vérifiez-la avant d’écrire.

person-approaches-title = Prises de contact
person-meetings-title = Rencontres
person-referrals-title = Recommandations
person-referral-by = { $name } vous a parlé d’elle
person-referral-to = Vous a parlé de { $name }
person-promises-title = Promesses
person-promise-due = pour { $when }
person-notes-title = Notes
person-note-field = Note
person-note-hint = Ce qu’elle a dit, ce qu’il faut retenir.
person-findings-title = Constats
person-ties-title = Qui elle connaît
person-ties-none = Notez qui la connaît : de proche en proche, quelqu’un pourra vous présenter.
person-tie-add = Ajouter un lien
person-tie-other = Avec qui
person-tie-other-hint = Prénom et nom, comme dans vos personnes.
person-tie-unknown = Ce nom n’est pas parmi vos personnes. Ajoutez d’abord cette personne.
person-tie-many = Plusieurs personnes portent ce nom : choisissez.
person-tie-closeness = Elles se connaissent
person-tie-how = De quelle façon
person-events-title = Événements

person-edit-title = Modifier { $name }
person-set-aside = Mettre de côté
person-set-aside-hint = Vous ne souhaitez pas la contacter : elle reste ici, sans prochain pas.
person-take-back = Reprendre
person-set-aside-since = Mise de côté { $when }
person-erase = Effacer cette personne
person-erase-title = Effacer { $name } ?
person-erase-intro = Tout ce qui la concerne disparaît, partout, pour de bon.
person-erase-stays = Les autres personnes restent, avec leurs propres notes et rencontres.
person-erase-final = Cela ne peut pas être annulé, et l’historique n’en garde rien non plus.
person-erase-confirm = Effacer pour de bon
erase-count-emails = { $count ->
    [one] une adresse e-mail
   *[other] { $count } adresses e-mail
}
erase-count-phones = { $count ->
    [one] un numéro de téléphone
   *[other] { $count } numéros de téléphone
}
erase-count-ties = { $count ->
    [one] un lien
   *[other] { $count } liens
}
erase-count-findings = { $count ->
    [one] un constat
   *[other] { $count } constats
}
erase-count-attendances = { $count ->
    [one] une présence à un événement
   *[other] { $count } présences à des événements
}
erase-count-other = { $count ->
    [one] un autre élément
   *[other] { $count } autres éléments
}

board-title = Par étape
board-intro = Où vous en êtes avec chacun.
board-to-contact = À contacter
board-drafted = Message en cours
board-waiting = En attente de réponse
board-yes = D’accord
board-planned = Rencontre prévue
board-met = Rencontrée
board-thanked = Remerciée
board-complete = Boucle fermée
board-resting = Au repos
board-none = Personne à cette étape.
board-more = { $count ->
    [one] et une autre personne
   *[other] et { $count } autres personnes
}

circles-title = Cercle par cercle
circles-intro = « Je n’ai pas de réseau » n’est jamais vrai. Parcourez vos cercles un à un : pour chacun, qui vous vient à l’esprit ?
circles-tell-title = Ce que vous leur direz
circles-tell-direction = Où vous voulez aller : « { $direction } »
circles-tell-none = Dites où vous voulez aller. Écrivez-le d’abord en une phrase dans « Ma démarche » : c’est ce que vous direz à tous.
circles-tell-write = Écrire mon cap
circles-progress = { $count ->
    [0] Aucune personne notée pour l’instant
    [one] Une personne notée
   *[other] { $count } personnes notées
}
circles-visited = Cercles où quelqu’un est déjà noté
circles-examples = Par exemple : { $examples }
circles-dormant = Pensez aussi à ceux que vous n’avez pas vus depuis des années, et à ceux que vous connaissez peu : ce sont souvent eux qui ouvrent des portes.
circle-names = Qui vous vient à l’esprit ?
circle-names-hint = Un nom par ligne. Les détails viendront plus tard.
circle-names-add = Ajouter ces personnes
circle-names-empty = Écrivez au moins un nom.
circle-names-many = Au plus { $limit } noms à la fois.
circle-names-wrong = Ligne { $line } : ce nom est trop long.
circle-next = Cercle suivant : { $circle }
circle-here = Déjà notées dans ce cercle
circle-here-none = Personne encore dans ce cercle.
circle-all = Tous les cercles

search-title = Rechercher
search-intro = Dans vos personnes, vos structures et vos notes.
search-field = Que cherchez-vous ?
search-people = Personnes
search-organisations = Structures
search-notes = Notes
search-none = Rien ne correspond à « { $query } »
search-none-hint = Essayez un mot plus court, ou un autre.
search-empty = Tapez un nom, un métier, une ville, ou un mot d’une note.
