# Les structures : liste, page, ajout.
organisations-title = Structures
organisations-intro = Là où travaillent les personnes que vous aimeriez rencontrer.
organisations-add = Ajouter une structure
organisations-none = Aucune structure pour l’instant
organisations-none-hint = Ajoutez une structure qui vous attire, ou un lieu qui accueille et oriente.
organisations-without-person = Aucun contact
organisations-search = Nom ou ville
organisation-new-title = Ajouter une structure
organisation-edit-title = Modifier la structure : { $name }
organisation-field-name = Nom
organisation-field-kind = Type de structure
organisation-field-sector = Domaine
organisation-field-size = Taille
organisation-field-town = Ville
organisation-field-website = Site web
organisation-field-generic-email = Adresse générale
organisation-field-generic-email-hint = Par exemple contact@… Dites alors à qui le message s’adresse.
organisation-field-remarks = À retenir
organisation-people-title = Vos contacts ici
organisation-prompt-title = Aucun contact ici pour l’instant
organisation-prompt = Cherchez { QUOTED($name) } sur un réseau professionnel. Repérez une personne dont le métier ou le parcours ressemble à ce que vous cherchez.
organisation-prompt-who = Cherchez quelqu’un qui exerce le métier ou qui a changé de voie, plutôt que la direction.
organisation-prompt-add = Ajouter un contact ici
organisation-gateway-title = Un lieu qui oriente
organisation-gateway = En y passant, demandez des noms : qui, dans ce milieu, parlerait volontiers de son métier ?

organisation-stake = Ce qui m’y lie
