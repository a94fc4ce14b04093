# Les contacts : liste, ajout, cercles, étapes, page d’une personne.
people-title = Contacts
people-tab-list = Liste
people-tab-board = Étapes
people-tab-circles = Cercles
people-tab-organisations = Structures
people-tab-events = Événements
people-add = Ajouter un contact
people-import = Importer des contacts
people-search = Nom, fonction, ville, sujet…
people-search-label = Rechercher
people-any-circle = Cercle
people-any-source = Par quel moyen
people-any-stage = Étape
people-found = { $count ->
    [0] Aucun contact ne correspond.
    [one] Un contact
   *[other] { $count } contacts
}
people-first-found = Les { $count } premiers résultats. Précisez votre recherche pour en voir d’autres.
people-clear = Effacer la recherche
people-next = Suite de la liste
people-first = Début de la liste
people-none = Aucun contact pour l’instant
people-none-hint = Commencez par quelqu’un que vous connaissez : un prénom suffit. Ou reprenez les contacts de votre téléphone.
people-none-found = Aucun contact ne correspond
people-none-found-hint = Essayez une partie du nom, ou retirez un filtre.
people-set-aside-tag = Hors propositions
people-silent-tag = Rien n’est proposé
people-employer-tag = Mon employeur actuel
people-changed-path-tag = Changement de voie
people-leads-tag = Direction

person-new-title = Ajouter un contact
person-new-intro = Le nom suffit. Le reste peut attendre.
person-field-name = Prénom et nom
person-field-name-hint = Par exemple : Claire Vasseur. Un prénom seul convient.
person-field-given = Prénom
person-field-family = Nom
person-field-circle = D’où nous nous connaissons
person-field-organisation = Structure
person-field-role = Fonction
person-field-address = E-mail ou téléphone
person-field-address-hint = L’un ou l’autre.
person-field-address-wrong = Ceci ne ressemble ni à un e-mail ni à un numéro. Exemples : prenom.nom@exemple.fr, 06 12 34 56 78
person-field-address-origin = D’où vient cette adresse
person-field-closeness = Nous nous connaissons
person-field-last-exchange = Dernier échange
person-field-last-exchange-hint = Même ancien. Les personnes perdues de vue aident souvent volontiers.
person-field-greeting = En tête d’un message
person-field-greeting-hint = Sans choix, vos messages commencent par « Bonjour, ».
person-field-address-form = Tu ou vous
person-field-changed-path = Cette personne a changé de voie
person-field-changed-path-hint = Une personne passée par là dit oui plus volontiers.
person-field-leads-others = Cette personne dirige une structure
person-field-source = Par quel moyen
person-field-source-detail = Plus précisément
person-field-source-detail-hint = Quel événement, quel annuaire, quelle page…
person-field-town = Ville
person-field-norms = Usages du pays
person-field-norms-hint = Si cette personne vit dans un autre pays : durées, délais et jours fériés suivent.
person-field-as-heard = Nom écrit comme je l’ai entendu
person-field-as-heard-hint = Son orthographe vous sera redemandée avant d’écrire.
person-field-profile = Page sur un réseau professionnel
person-field-subject = Sujet à aborder
person-field-subject-hint = Choisissez d’abord le sujet : il dit qui rencontrer.
person-field-remarks = Autre chose à retenir
person-more-fields = Ajouter des précisions
person-add-another = Ajouter et continuer
person-group-who = Qui
person-group-tie = Entre vous
person-group-found = Par quel moyen
person-group-why = Pourquoi cette personne

person-exists = { $name } figure peut-être déjà dans vos contacts.
person-exists-hint = Ouvrez sa page, ou ajoutez quand même s’il s’agit de quelqu’un d’autre.
person-add-anyway = Ajouter quand même

person-leader-title = Commencer par la direction est rarement le plus simple
person-leader-reason = Les personnes qui dirigent ont peu de temps, et souvent un autre parcours que vous. Quelqu’un qui exerce le métier répondra plus volontiers.
person-leader-hint = Vous pouvez continuer. Si vous voulez créer ou diriger une structure, dites-le dans « Ma démarche » : cette remarque disparaîtra.
person-changed-path-title = Changement de voie
person-changed-path-reason = Une bonne personne à contacter, qui connaît le chemin.

person-stage-now = Où vous en êtes : { $stage }
person-next-more = { $count ->
    [one] Une autre chose à faire
   *[other] { $count } autres choses à faire
}
person-next-none = Rien à faire pour l’instant.
person-write = Écrire
person-plan-meeting = Fixer une rencontre
person-add-note = Ajouter une note
person-add-exchange = Noter un échange
person-add-referral = Noter qui vous en a parlé
person-edit = Modifier
person-story-title = D’où nous nous connaissons
person-story-since = Contact ajouté { $when }
person-story-import = Vient d’un import
person-last-exchange = Dernier échange
person-known-well = Vous vous connaissez
person-found-by = Par quel moyen
person-found-by-detail = { $source } ({ $detail })
person-subject = Sujet à aborder
person-address-form = Tu ou vous
person-profile = Page de profil
person-path-title = Qui peut vous présenter
person-path-me = Vous
person-path-direct = Vous vous connaissez déjà.
person-path-none = Aucun chemin connu pour l’instant. Notez plus bas qui connaît cette personne.
person-path-ask = { $name } peut vous présenter.

person-addresses-title = Coordonnées
person-addresses-none = Aucune adresse pour l’instant.
person-email-add = Ajouter une adresse e-mail
person-phone-add = Ajouter un numéro
person-email = Adresse e-mail
person-phone = Téléphone
person-nature = Type
person-origin = D’où vient cette adresse
person-origin-hint = Une adresse privée trouvée sur un réseau social ne s’utilise pas. Si on vous l’a donnée, dites qui.
person-through = Par qui
person-through-named = par { $name }
person-address-private-found = Adresse privée trouvée sur un réseau : mieux vaut écrire sur ce réseau, ou demander à quelqu’un de vous présenter.
person-address-guessed = Adresse devinée : vérifiez-la avant d’écrire.

person-approaches-title = Messages
person-meetings-title = Rencontres
person-referrals-title = Recommandations
person-referral-by = { $name } vous en a parlé
person-referral-to = Vous a parlé { DE($name) }
person-promises-title = Promesses
person-notes-title = Notes
person-note-field = Note
person-note-hint = Ce qui a été dit, ce qu’il faut retenir.
person-findings-title = Ce que j’en retiens
person-ties-title = Qui connaît cette personne
person-ties-none = Notez qui connaît cette personne : quelqu’un pourra peut-être vous présenter.
person-tie-add = Ajouter un lien
person-tie-other = Avec qui
person-tie-other-hint = Prénom et nom, comme dans vos contacts.
person-tie-unknown = Ce nom n’est pas dans vos contacts. Ajoutez d’abord cette personne.
person-tie-many = Plusieurs contacts portent ce nom : choisissez.
person-tie-closeness = Ces personnes se connaissent
person-tie-how = De quelle façon
person-events-title = Événements

person-edit-title = Modifier le contact : { $name }
person-set-aside = Ne plus proposer
person-set-aside-hint = « Ne plus proposer » garde ce contact ici, sans le suggérer.
person-take-back = Proposer de nouveau
person-set-aside-since = Contact retiré des propositions { $when }
person-erase = Effacer ce contact
person-erase-title = Effacer { $name } ?
person-erase-intro = Tout ce qui concerne cette personne sera effacé, partout et pour de bon.
person-erase-stays = Vos autres contacts restent, avec leurs notes et leurs rencontres.
person-erase-final = Aucun retour en arrière possible : l’historique n’en garde rien.
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
    [one] une chose retenue
   *[other] { $count } choses retenues
}
erase-count-attendances = { $count ->
    [one] une présence à un événement
   *[other] { $count } présences à des événements
}
erase-count-other = { $count ->
    [one] un autre élément
   *[other] { $count } autres éléments
}

merge-begin = Fusionner avec une autre fiche
merge-title = Fusionner deux fiches
merge-intro = Deux fiches pour un seul contact ? Rien de ce qui est noté ne se perd.
merge-intro-organisation = Deux fiches pour une seule structure ? Tous les contacts iront sur celle que vous gardez.
merge-likely = Fiches qui se ressemblent
merge-likely-none = Aucune autre fiche ne ressemble à celle-ci. Cherchez l’autre par son nom.
merge-found = Fiches trouvées
merge-found-none = Aucune autre fiche à ce nom.
merge-search = Nom de l’autre fiche
merge-compare = Comparer
merge-kept = Fiche gardée
merge-other = Autre fiche
merge-swap = Garder plutôt l’autre fiche
merge-other-choice = Choisir une autre fiche
merge-alike = Les deux fiches ne se contredisent en rien.
merge-choose = Ce qui diffère
merge-choose-hint = Choisissez ce que vous gardez.
merge-both = Les deux textes, l’un après l’autre
merge-proposals = Propositions
merge-proposed = Dans les propositions
merge-follows = Ce qui passe sur la fiche gardée
merge-bounds = L’une des deux fiches dit de ne plus rien proposer, ou de tout effacer. Cela vaudra pour la fiche gardée.
merge-undo = Vous pourrez revenir en arrière.
merge-do = Fusionner
duplicates-title = Fiches en double
duplicates-intro = Ces fiches pourraient être celles de la même personne. Rien n’est fusionné sans vous.
duplicates-none = Aucune fiche en double
duplicates-none-hint = Toutes vos fiches semblent être celles de personnes différentes.
duplicates-count = { $count ->
    [one] Une paire de fiches
   *[other] { $count } paires de fiches
}
duplicates-sure = Très probablement la même personne
duplicates-likely = Probablement la même personne
duplicates-perhaps = À vérifier
duplicates-two-people = Ce sont deux personnes
duplicates-next = Paires suivantes
duplicates-link = Chercher les fiches en double
people-many-link = En modifier plusieurs
people-many-title = Modifier plusieurs contacts
people-many-all = Cocher toute la page
people-many-deed = Pour les contacts cochés
people-many-choose = Choisir
people-many-aside = Ne plus proposer
people-many-back = Proposer de nouveau
people-many-erase = Effacer…
people-many-erase-title = { $count ->
    [one] Effacer un contact ?
   *[other] Effacer { $count } contacts ?
}
people-many-erase-intro = Tout ce qui concerne ces personnes sera effacé, partout et pour de bon.
people-many-do = Appliquer
people-many-nobody = Cochez au moins un contact.
people-many-again = Revenir à la liste à cocher

board-title = Par étape
board-intro = Où vous en êtes avec chaque contact.
board-to-contact = À contacter
board-drafted = Message en cours
board-waiting = En attente de réponse
board-later = Plus tard
board-redirected = Vers quelqu’un d’autre
board-refused = Réponse : non
board-yes = Accord reçu
board-planned = Rencontre prévue
board-met = Rencontre faite
board-thanked = Merci envoyé
board-complete = Suites données
board-resting = En pause
board-none = Aucun contact à cette étape.
board-more = { $count ->
    [one] et un autre contact
   *[other] et { $count } autres contacts
}

circles-title = Cercle par cercle
circles-intro = Parcourez vos cercles un à un. Pour chacun, qui vous vient à l’esprit ?
circles-tell-title = Ce que vous leur direz
circles-tell-direction = Où vous voulez aller : { QUOTED($direction) }
circles-tell-none = Dites où vous voulez aller. Écrivez-le d’abord en une phrase dans « Ma démarche ».
circles-tell-write = Écrire où je veux aller
circles-progress = { $count ->
    [0] Aucun contact noté pour l’instant
    [one] Un contact noté
   *[other] { $count } contacts notés
}
circles-visited = Cercles où vous avez un contact
circles-examples = Par exemple : { $examples }
circles-dormant = Pensez aux personnes perdues de vue, et à celles que vous connaissez peu. Ces contacts ouvrent souvent des portes.
circle-names = Qui vous vient à l’esprit ?
circle-names-hint = Un nom par ligne. Les détails viendront plus tard.
circle-names-add = Ajouter ces contacts
circle-names-empty = Écrivez au moins un nom.
circle-names-many = Au plus { $limit } noms à la fois.
circle-names-wrong = Ligne { $line } : ce nom est trop long.
circle-next = Cercle suivant : { $circle }
circle-here = Vos contacts dans ce cercle
circle-here-none = Aucun contact dans ce cercle pour l’instant.
circle-all = Tous les cercles

search-title = Rechercher
search-everywhere = Rechercher partout
search-intro = Dans tout ce que vous avez noté : contacts, structures, messages, rencontres.
search-field = Que cherchez-vous ?
search-people = Contacts
search-organisations = Structures
search-events = Événements
search-passages = Ce qui est écrit
search-none = Rien ne correspond à { QUOTED($query) }
search-none-hint = Essayez un mot plus court, ou un autre.
search-empty = Tapez un nom, un métier, une ville, un numéro, ou un mot d’une note.
search-near = Rien n’est écrit ainsi. Voici ce qui s’en approche, à une lettre près.
search-near-too = Voici aussi ce qui s’en approche, à une lettre près.
search-look-near = Chercher aussi à une lettre près
search-first-of = Les { $shown } premiers résultats sur { $count }
search-all-people = Voir tous les contacts trouvés
search-of-note = Note
search-of-finding = Ce que j’en retiens
search-of-exchange = Échange
search-of-message = Message
search-of-meeting = Rencontre
search-of-promise = Promesse
search-of-referral = Recommandation
search-of-remarks = À retenir
person-awaited = Une réponse ?

exchange-title = Échanges
exchange-call = Nous nous sommes parlé
exchange-encounter = Nous nous sommes croisés
exchange-they-wrote = J’ai reçu un mot
exchange-more = Noter autre chose, ou un autre jour
exchange-way = Par quel moyen
exchange-begun-by = À l’initiative de
exchange-by-me = moi
exchange-by-them = l’autre
exchange-day = Quel jour
exchange-said = En quelques mots
exchange-kept = Promesse tenue : { $promise }
exchange-save = Noter cet échange

encounter-title = Noter un échange
encounter-lead = Un appel, quelques mots dans la rue, un message reçu : cela compte comme un échange.
encounter-name = Avec qui
encounter-who = Est-ce l’un de vos contacts ?
encounter-new = Un nouveau contact

person-bounds = Ne plus rien proposer, effacer à sa demande
person-bounds-hint = Aucune raison n’est demandée. Ce qui est noté reste lisible.
person-silence = Ne plus rien proposer du tout
person-end-silence = Proposer à nouveau
person-erasure-asked = Son effacement est demandé
person-nothing-owed = Plus rien à donner pour l’instant
person-names-let-go = Ne plus proposer les noms donnés

erase-owed = vous dire ce qu’a donné votre recommandation du { $day }

free-title = Quand je peux rencontrer quelqu’un
free-lead = Après un oui, Rebond vous souffle deux ou trois moments pris ici.
discreet-question = Garder ma démarche à l’écart de mon employeur actuel
discreet-hint = Rebond ne propose alors personne de la structure que vous avez notée comme la vôtre.
person-may-lead = Cette fonction laisse penser que la personne en dirige d’autres.
