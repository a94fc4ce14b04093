# À faire : quoi, pourquoi, et le mot du bouton. « person » : la personne concernée ; « other » : la personne recommandée.

# Sous « Options » d’une chose à faire.
step-spoke = Noter que nous nous sommes parlé
step-exchanged = Noter que nous avons échangé

step-say-what-you-expect = Dire ce que vous attendez de ces rencontres
step-say-what-you-expect-reason = Deux phrases suffisent. Elles aident à choisir qui voir et quoi demander.
step-say-what-you-expect-act = Écrire mon attente

step-choose-purpose = Dire où vous en êtes
step-choose-purpose-reason = On ne rencontre pas les mêmes personnes pour découvrir un secteur et pour valider un choix.
step-choose-purpose-act = Choisir

step-give-direction = Dire où vous voulez aller
step-give-direction-reason = C’est ce que vous direz autour de vous. Une idée provisoire suffit.
step-give-direction-act = Écrire où je veux aller

step-say-what-is-known = Noter ce que vous savez déjà
step-say-what-is-known-reason = Ce que vous avez lu ou vu, et où trouver quelqu’un qui le fait. Vos questions seront plus précises.
step-say-what-is-known-act = Écrire ce que je sais

step-write-hopes = Écrire vos espoirs
step-write-hopes-reason = En phrases simples : chaque rencontre pourra les confirmer ou les contredire.
step-write-hopes-act = Écrire mes espoirs

step-tell-your-story = Écrire votre parcours
step-tell-your-story-reason = Cinq à dix lignes, utiles dans chaque message et chaque rencontre.
step-tell-your-story-act = Écrire mon parcours

step-name-strengths = Noter vos points forts
step-name-strengths-reason = Avec un exemple pour chacun, vous en parlerez plus simplement.
step-name-strengths-act = Noter mes points forts

step-fill-circle = Penser à un cercle : { $circle }
step-fill-circle-reason = Vous n’avez encore personne dans ce cercle.
step-fill-circle-act = Chercher dans ce cercle

step-add-person = Noter un premier contact
step-add-person-reason = Un nom suffit : quelqu’un que vous connaissez, même de loin.
step-add-person-act = Ajouter un contact

step-diversify = Chercher dans une autre structure
step-diversify-reason = Toutes vos rencontres viennent du même endroit. Ailleurs, le métier peut être différent.
step-diversify-act = Chercher ailleurs

step-keep-rhythm = Préparer une autre rencontre cette semaine
step-keep-rhythm-reason = C’est le rythme que vous avez choisi.
step-keep-rhythm-act = Voir qui contacter

step-write = Écrire à { $person }
step-write-reason = Parmi vos contacts, cette personne a de bonnes raisons de répondre.
step-write-reason-subject = Son métier est au cœur de votre recherche.
step-write-reason-gateway = Ce lieu accueille et oriente les personnes qui cherchent leur voie.
step-write-reason-event = La rencontre est récente : écrivez tant que le souvenir est frais.
step-write-reason-weak = Vous vous connaissez peu : cette personne connaît un autre monde que le vôtre.
step-write-reason-common = Vous avez un contact en commun : le dire aide souvent à obtenir une réponse.
step-write-reason-dormant = Vous ne vous êtes pas parlé depuis longtemps : ces liens-là aident souvent le plus.
step-write-reason-noted = Vous avez noté ce nom : c’est peut-être le bon moment pour écrire.
step-write-reason-b6 = On vous a recommandé cette personne : c’est une bonne raison d’écrire.
step-write-reason-b7 = Vous vous connaissez déjà, même de loin.
step-write-reason-b10 = Vous voulez créer ou diriger, et cette personne l’a fait.
step-write-reason-b11 = Cette personne a changé de voie, et comprendra votre demande.
step-write-reason-b12 = Vous verrez une autre façon de faire ce qui vous attire.
step-write-reason-g10 = Cette personne vous a déjà rendu service.
step-write-act = Écrire ma demande

step-ask-introduction = Demander à { $person } de vous présenter à { $other }
step-ask-introduction-reason = Un mot d’une personne de confiance facilite le premier contact.
step-ask-introduction-act = Écrire ma demande

step-finish-draft = Finir le message à { $person }
step-finish-draft-reason = Il reste à le relire et à l’envoyer.
step-finish-draft-act = Reprendre le brouillon

step-try-someone-else = Sans réponse { DE($person) } : chercher quelqu’un d’autre dans la même structure
step-try-someone-else-reason = Une autre personne sur place aura peut-être plus de temps.
step-try-someone-else-act = Chercher dans la structure

step-follow-up = Relancer { $person }, avec une demande plus simple
step-follow-up-reason = Un silence veut souvent dire qu’on ne sait pas comment aider.
step-follow-up-act = Écrire la relance

step-come-back = Revenir vers { $person }
step-come-back-reason = La réponse était « plus tard ». Le moment est venu.
step-come-back-act = Écrire un mot

step-answer-a-no = Répondre au non reçu : { $person }
step-answer-a-no-reason = Remerciez, et demandez un autre nom ou une lecture.
step-answer-a-no-act = Écrire la réponse

step-write-to-redirected = Noter vers qui { $person } vous oriente
step-write-to-redirected-reason = Vous pourrez écrire en disant qui vous envoie.
step-write-to-redirected-act = Noter ce nom

step-plan-meeting = Choisir une date avec { $person }
step-plan-meeting-reason = La réponse est oui : proposez deux ou trois moments.
step-plan-meeting-act = Fixer la rencontre

step-another-day = Proposer un autre jour à { $person }
step-another-day-reason = La rencontre n’a pas eu lieu. Un mot simple suffit pour en fixer une autre.
step-another-day-act = Choisir un autre jour
step-answer-cv-request = Répondre à { $person }, qui demande votre CV
step-answer-cv-request-reason = Envoyez-le si vous voulez, et ramenez la conversation à son métier.
step-answer-cv-request-act = Écrire la réponse

step-answer-price = Répondre au tarif reçu : { $person }
step-answer-price-reason = Remerciez, acceptez en connaissance de cause, ou demandez une lecture.
step-answer-price-act = Écrire la réponse

step-join-group-call = Préparer une question pour la rencontre à plusieurs : { $person }
step-join-group-call-reason = Une question suffit. Un mot de merci ensuite ouvrira la suite.
step-join-group-call-act = Écrire un mot

step-find-another-way = Trouver une autre adresse pour { $person }
step-find-another-way-reason = Votre message n’est pas arrivé : il ne compte ni comme un silence ni comme un non.
step-find-another-way-act = Chercher une adresse

step-say-what-for = Dire à { $person } ce que vous aimeriez comprendre
step-say-what-for-reason = Quelqu’un a obtenu cette rencontre pour vous. Quelques lignes avant la rendront plus utile.
step-say-what-for-act = Écrire ces quelques lignes
step-offer-way-out = Rendre la rencontre plus facile pour { $person }
step-offer-way-out-reason = Trois changements d’heure : proposez un appel de quinze minutes, des questions écrites, ou plus tard.
step-offer-way-out-act = Écrire ce mot
step-offer-way-out-reason-in-writing = Trois changements d’heure : proposez des questions écrites, ou plus tard.

step-prepare-grid = Préparer l’aide-mémoire pour { $person }
step-prepare-grid-reason = Quelques grands thèmes et les points à ne pas oublier.
step-prepare-grid-act = Préparer l’aide-mémoire

step-reread-grid = Relire l’aide-mémoire pour { $person }
step-reread-grid-reason = Relu la veille, il reste en tête.
step-reread-grid-act = Relire l’aide-mémoire

step-confirm = Confirmer la rencontre avec { $person }
step-confirm-reason = Un mot la veille évite les malentendus sur l’heure et le lieu.
step-confirm-act = Écrire la confirmation

step-hold-meeting = Rencontrer { $person }
step-hold-meeting-reason = C’est le moment. Dites d’abord combien de temps vous avez et ce qui vous amène.
step-hold-meeting-act = Commencer la rencontre

step-ask-for-names = Demander à { $person } qui rencontrer ensuite
step-ask-for-names-reason = La rencontre touche à sa fin. Un besoin précis aide à penser à quelqu’un.
step-ask-for-names-act = Noter les noms

step-say-how-it-went = Noter ce { QUE($person) } vous a dit
step-say-how-it-went-reason = Quelques lignes maintenant, tant que c’est frais.
step-say-how-it-went-act = Raconter la rencontre

step-name-them = Noter les noms reçus : { $person }
step-name-them-reason = Deux ou trois noms, ou aucun cette fois : notez-le aussi.
step-name-them-act = Noter les noms

step-check-spelling = Vérifier l’orthographe du nom : { $person }
step-check-spelling-reason = Ce nom est noté comme vous l’avez entendu. Un standard ou un site le donne souvent.
step-check-spelling-act = Corriger le nom

step-thank = Remercier { $person }
step-thank-reason = Un mot court le jour même, avec ce que vous en retenez.
step-thank-act = Écrire le merci

step-check-name-use = Demander à { $person } si vous pouvez citer son nom auprès { DE($other) }
step-check-name-use-reason = Avec son accord, vous aurez une bonne raison d’écrire.
step-check-name-use-act = Poser la question

step-note-name-use = Noter la réponse { DE($person) } : pouvez-vous citer son nom à { $other } ?
step-note-name-use-reason = Vous avez posé la question. Sans réponse, reposez-la en un mot.
step-note-name-use-act = Noter la réponse
step-ask-after-sounding = Demander à { $person } si vous pouvez écrire à { $other }
step-ask-after-sounding-reason = C’est le jour que vous aviez noté. Écrire avant serait aller trop vite.
step-ask-after-sounding-act = Noter la réponse

step-thank-for-introduction = Remercier { $person } pour la mise en relation
step-thank-for-introduction-reason = Le jour même : la suite se racontera plus tard.
step-thank-for-introduction-act = Écrire le merci

step-answer-them = Répondre au mot reçu : { $person }
step-answer-them-reason = Répondre le jour même garde le lien.
step-answer-them-act = Écrire la réponse

step-erase-them = Effacer { $person }, comme demandé
step-erase-them-reason = Tout ce qui est noté à son sujet disparaîtra.
step-erase-them-act = Voir ce qui sera effacé

step-ask-forgotten = Poser à { $person } une question oubliée
step-ask-forgotten-reason = Il est encore temps de poser une question restée en suspens.
step-ask-forgotten-act = Écrire la question

step-say-what-moved = Noter ce qui a avancé
step-say-what-moved-reason = Les personnes qui vous ont donné du temps aiment connaître la suite, même petite.
step-say-what-moved-act = Noter une avancée

step-give-news = Donner de vos nouvelles à { $person }
step-give-news-reason = Les choses ont avancé depuis votre rencontre.
step-give-news-act = Écrire ces nouvelles

step-tell-recommender-written = Dire à { $person } que vous avez écrit à { $other }
step-tell-recommender-written-reason = La recommandation venait de cette personne.
step-tell-recommender-written-act = Donner des nouvelles
step-tell-recommender-agreed = Dire à { $person } la réponse { DE($other) } : oui
step-tell-recommender-agreed-reason = La recommandation venait de cette personne.
step-tell-recommender-agreed-act = Donner des nouvelles

step-tell-recommender-met = Dire à { $person } que vous avez rencontré { $other }
step-tell-recommender-met-reason = La recommandation venait de cette personne.
step-tell-recommender-met-act = Donner des nouvelles

step-tell-recommender-unreachable = Dire à { $person } que cela ne s’est pas fait avec { $other }
step-tell-recommender-unreachable-reason = Cela aide souvent à penser à quelqu’un d’autre.
step-tell-recommender-unreachable-act = Donner des nouvelles

step-tell-recommender-outcome = Dire à { $person } ce qu’a donné la rencontre avec { $other }
step-tell-recommender-outcome-reason = La recommandation venait de cette personne.
step-tell-recommender-outcome-act = Donner des nouvelles

step-keep-promise = Tenir votre promesse à { $person } : { $promise }
step-keep-promise-reason = C’est aussi une occasion de reprendre contact.
step-keep-promise-act = Tenir ma promesse

step-recall-promise = Rappeler à { $person } sa promesse : { $promise }
step-recall-promise-reason = Un oubli est vite arrivé. Un mot léger suffit.
step-recall-promise-act = Écrire un mot

step-connect = Inviter { $person } sur LinkedIn
step-connect-reason = Une suite naturelle au merci, une fois votre profil à jour.
step-connect-act = Inviter

step-keep-warm = Prendre des nouvelles { DE($person) }
step-keep-warm-reason = Un mot suffit, sans rien demander.
step-keep-warm-act = Écrire un mot

step-tell-the-end = Donner la nouvelle aux personnes qui ont compté
step-tell-the-end-reason = Votre démarche est terminée. Un mot à chacune fait plaisir, et laisse la porte ouverte.
step-tell-the-end-act = Voir la liste

step-start-smaller = Commencer par plus simple
step-start-smaller-reason = Une question par écrit à une personne proche, ou un événement où il suffit d’écouter : cela compte aussi.
step-start-smaller-act = Voir mes cercles
