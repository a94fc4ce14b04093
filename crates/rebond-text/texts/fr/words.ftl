# Les mots des listes fermées du domaine.
lang-fr = Français
lang-en = English

purpose-explore = Ouvrir les possibles
purpose-confront = Confronter à la réalité du terrain
purpose-validate = Valider un choix

campaign-active = En cours
campaign-resting = En pause
campaign-ended = Terminée
ending-chosen = Mon choix est fait
ending-hired = J’ai trouvé un poste
ending-stopped = J’arrête là

circle-family = Famille élargie
circle-friends = Amitiés
circle-neighbours = Voisinage
circle-colleagues = Collègues d’avant
circle-suppliers-and-clients = Clientèle et fournisseurs d’avant
circle-alumni = Réseaux de mes écoles et formations
circle-clubs = Clubs et associations
circle-personal-services = Services du quotidien
circle-professional-organisations = Organisations professionnelles et syndicats
circle-networks-of-others = Réseaux de mes proches
circle-admired = Personnes que j’admire

closeness-unknown = Pas encore
closeness-slight = Un peu
closeness-known = Assez bien
closeness-close = Très bien

source-own-network = Mes réseaux
source-referral = Une recommandation
source-event = Un événement
source-directory = Un annuaire
source-gateway = Un lieu qui oriente
source-social-network = Un réseau social professionnel
source-story = Un récit de reconversion
source-import = Mes contacts importés
source-other = Autrement

address-nature-professional = Professionnelle
address-nature-private = Personnelle
address-nature-generic = Adresse générale de la structure
address-nature-unknown = Type non précisé

address-origin-they-gave-it = Cette personne
address-origin-family-or-friends = Mes proches
address-origin-alumni = Un annuaire d’école
address-origin-recommender = La personne qui recommande
address-origin-published = Une page de la structure
address-origin-social-network = Un réseau social
address-origin-own-contacts = Mes propres contacts
address-origin-guessed = Devinée, à vérifier
address-origin-unknown = Non précisé

phone-nature-mobile = Mobile
phone-nature-direct = Ligne directe
phone-nature-switchboard = Standard
phone-nature-home = Domicile
phone-nature-unknown = Type non précisé

organisation-kind-company = Entreprise
organisation-kind-association = Association
organisation-kind-cooperative = Coopérative
organisation-kind-public-service = Service public
organisation-kind-school = École ou centre de formation
organisation-kind-gateway = Porte d’entrée (lieu qui oriente)
organisation-kind-professional-network = Réseau professionnel ou syndicat
organisation-kind-other = Autre

organisation-size-one = Une seule personne
organisation-size-micro = De 2 à 9 personnes
organisation-size-small = De 10 à 49 personnes
organisation-size-medium = De 50 à 249 personnes
organisation-size-large = 250 personnes et plus

channel-email = E-mail
channel-linkedin-note = Invitation LinkedIn
channel-linkedin-message = Message LinkedIn
channel-letter = Courrier
channel-phone = Appel
channel-text-message = SMS
channel-in-person = De vive voix

message-request = Demande de rencontre
message-introduction = Demande de mise en relation
message-follow-up = Relance
message-proposal = Proposition de moments
message-confirmation = Confirmation
message-thank-you = Remerciement
message-news = Nouvelles

greeting-given-name = Prénom
greeting-madam = Madame et nom
greeting-sir = Monsieur et nom
address-form-tu = Tutoiement
address-form-vous = Vouvoiement

delivery-draft = Brouillon
delivery-sent = Envoyé
delivery-answered = Réponse reçue

answer-yes = Oui
answer-no = Non
answer-redirected = Vers quelqu’un d’autre
answer-later = Plus tard
answer-asks-for-cv = Mon CV est demandé
answer-asks-to-be-paid = Un tarif est demandé
answer-group-call = Une rencontre à plusieurs
answer-hesitates = Plutôt pas de présentation
answer-introduced = La présentation est faite
answer-not-received = Message non arrivé

meeting-mode-in-person = En personne
meeting-mode-phone = Par téléphone
meeting-mode-video = En visio

meeting-planned = Date fixée
meeting-confirmed = Date confirmée
meeting-held = A eu lieu
meeting-cancelled = Annulée
meeting-missed = N’a pas eu lieu

topic-path = Le parcours
topic-day = Une journée type
topic-likes = Ce qui plaît
topic-difficulties = Ce qui est difficile
topic-organisation = La structure
topic-market = Le secteur
topic-skills = Compétences et profils
topic-training = Formations et écoles
topic-entry = Entrer dans le métier
topic-advice = Conseils pour mon parcours
topic-contacts = Qui rencontrer ensuite
topic-pay = La rémunération dans le métier
topic-other = Autre thème

point-open = À aborder
point-raised = Point abordé
point-skipped = Point passé

stance-confirms = Confirme
stance-contradicts = Contredit
stance-nuances = Nuance

name-use-not-asked = Pas encore demandé
name-use-asked = Demandé, sans réponse
name-use-agreed = Accord reçu
name-use-may-say-known = Je peux dire que nous nous connaissons
name-use-declined = Préfère que non

loop-written = Message envoyé
loop-agreed = Accord reçu
loop-met = Rencontre
loop-unreachable = Sans suite
loop-outcome = Ce que cela a donné

side-mine = Ma promesse
side-theirs = Promesse reçue
settled-kept = Tenue
settled-dropped = Sans suite

import-linkedin-connections = Relations LinkedIn
import-vcard = Contacts de téléphone
import-icalendar = Agenda d’événements
import-table = Tableau

count-people = { $count ->
    [0] aucun contact
    [one] un contact
   *[other] { $count } contacts
}
count-organisations = { $count ->
    [0] aucune structure
    [one] une structure
   *[other] { $count } structures
}
count-meetings = { $count ->
    [0] aucune rencontre
    [one] une rencontre
   *[other] { $count } rencontres
}
count-notes = { $count ->
    [0] aucune note
    [one] une note
   *[other] { $count } notes
}
count-approaches = { $count ->
    [0] aucun message
    [one] un message
   *[other] { $count } messages
}
count-referrals = { $count ->
    [0] aucune recommandation
    [one] une recommandation
   *[other] { $count } recommandations
}
count-promises = { $count ->
    [0] aucune promesse
    [one] une promesse
   *[other] { $count } promesses
}

noun-account = Compte
noun-import-batch = Import
noun-campaign = Démarche
noun-purpose-change = Changement d’attente
noun-hope = Espoir
noun-strength = Point fort
noun-organisation = Structure
noun-person = Contact
noun-person-email = Adresse e-mail
noun-person-phone = Numéro de téléphone
noun-event = Événement
noun-attendance = Présence à un événement
noun-tie = Lien
noun-told-apart = Fiches de deux personnes
noun-exchange = Échange
noun-meeting = Rencontre
noun-referral = Recommandation
noun-approach = Message
noun-remark-aside = Remarque ignorée
noun-grid-point = Point de l’aide-mémoire
noun-note = Note
noun-finding = Élément retenu
noun-loop-news = Nouvelles données
noun-promise = Promesse
noun-progress = Avancée
noun-progress-told = Avancée racontée
noun-step-choice = Chose à faire remise ou écartée
parting-go-on = Sur une envie de continuer
parting-warm = Chaleureusement
parting-farewell = Sur un adieu

day-part-morning = matin
day-part-noon = midi
day-part-afternoon = après-midi
day-part-evening = après 18 h

count-exchanges = { $count ->
    [0] aucun échange
    [one] un échange
   *[other] { $count } échanges
}

stake-employer = Mon employeur actuel
stake-applied = J’y ai une candidature en cours

talk-no-calls = Sans téléphone
talk-in-writing = Par écrit seulement

noun-own-question = Question à soi
useful-little = Peu
useful-some = Quelque chose
useful-much = Beaucoup
