# Prochains pas : ce qu'il y a à faire, pourquoi, et le mot du bouton. « person » : la personne concernée ; « other » : la personne recommandée.

step-say-what-you-expect = Dire ce que vous attendez de ces rencontres
step-say-what-you-expect-reason = Une attente claire dit qui rencontrer et quoi demander ; deux phrases suffisent pour commencer.
step-say-what-you-expect-act = Écrire mon attente

step-choose-purpose = Choisir entre explorer, confronter et valider
step-choose-purpose-reason = On ne rencontre pas les mêmes personnes pour découvrir un secteur ou pour confirmer un choix.
step-choose-purpose-act = Choisir

step-give-direction = Dire où vous voulez aller
step-give-direction-reason = C’est ce que vous direz à tous ceux qui demanderont ; même provisoire, une direction aide à vous aider.
step-give-direction-act = Écrire ma direction

step-write-hopes = Écrire vos espoirs
step-write-hopes-reason = Notés en phrases simples, ils pourront être confirmés ou contredits par chaque rencontre.
step-write-hopes-act = Écrire mes espoirs

step-tell-your-story = Écrire votre parcours une bonne fois
step-tell-your-story-reason = Cinq à dix lignes qui serviront dans chaque message et au début de chaque rencontre.
step-tell-your-story-act = Écrire mon parcours

step-name-strengths = Noter vos points forts
step-name-strengths-reason = Une réalisation concrète pour chacun : vous en parlerez plus simplement le moment venu.
step-name-strengths-act = Noter mes points forts

step-fill-circle = Penser à un cercle : { $circle }
step-fill-circle-reason = Personne de ce cercle n’est encore noté, et c’est souvent là que se trouve le contact inattendu.
step-fill-circle-act = Chercher dans ce cercle

step-add-person = Noter une première personne
step-add-person-reason = Un nom suffit : quelqu’un que vous connaissez déjà, même de loin.
step-add-person-act = Ajouter quelqu’un

step-diversify = Chercher dans une autre structure
step-diversify-reason = Toutes vos rencontres viennent du même endroit ; un autre lieu montrera le métier autrement.
step-diversify-act = Chercher ailleurs

step-keep-rhythm = Préparer une rencontre de plus cette semaine
step-keep-rhythm-reason = Rencontrer souvent, c’est être un jour au bon endroit au bon moment.
step-keep-rhythm-act = Voir qui contacter

step-write = Écrire à { $person }
step-write-reason = Parmi les personnes que vous avez notées, c’est l’une de celles qui ont le plus de raisons de vous répondre.
step-write-reason-b6 = Quelqu’un vous a donné ce nom : être recommandé reste la meilleure raison d’écrire.
step-write-reason-b7 = Vous vous connaissez déjà, même de loin ou depuis longtemps ; ces liens-là aident souvent plus qu’on ne croit.
step-write-reason-b10 = Vous voulez fonder ou diriger : cette personne l’a fait et peut vous le raconter.
step-write-reason-b11 = Cette personne a changé de voie elle aussi : elle comprendra mieux que d’autres votre demande.
step-write-reason-b12 = Son métier ou sa structure vous montrera une autre façon de faire ce qui vous attire.
step-write-reason-g10 = Cette personne vous a déjà aidé, et qui a aidé une fois est prêt à recommencer.
step-write-act = Écrire ma demande

step-ask-introduction = Demander à { $person } de vous présenter à { $other }
step-ask-introduction-reason = Un mot venu d’une personne de confiance ouvre mieux la porte que le meilleur des messages.
step-ask-introduction-act = Demander cette présentation

step-finish-draft = Finir le message à { $person }
step-finish-draft-reason = Le brouillon vous attend ; il reste à le relire et à l’envoyer.
step-finish-draft-act = Reprendre le brouillon

step-try-someone-else = Penser à quelqu’un d’autre que { $person }, dans la même structure
step-try-someone-else-reason = Trois jours ouvrés sans réponse : une autre personne sur place sera peut-être plus disponible.
step-try-someone-else-act = Chercher dans la structure

step-follow-up = Relancer { $person }, pour une demande plus légère
step-follow-up-reason = Le silence veut souvent dire qu’on ne se sent pas capable d’aider ; demandez plus simple.
step-follow-up-act = Écrire la relance

step-come-back = Revenir vers { $person }
step-come-back-reason = Vous aviez reçu un « plus tard » ; le moment est venu.
step-come-back-act = Écrire un mot

step-answer-a-no = Répondre au non reçu : { $person }
step-answer-a-no-reason = Un non est déjà une ouverture : remerciez, et demandez un autre nom ou une ressource.
step-answer-a-no-act = Écrire la réponse

step-write-to-redirected = Noter vers qui { $person } vous oriente
step-write-to-redirected-reason = Une piste donnée de bon cœur se suit vite, en disant d’où elle vient.
step-write-to-redirected-act = Noter ce nom

step-plan-meeting = Convenir d’une date avec { $person }
step-plan-meeting-reason = La réponse est oui : proposez deux ou trois moments tant que l’élan est là.
step-plan-meeting-act = Fixer la rencontre

step-prepare-grid = Préparer la grille pour { $person }
step-prepare-grid-reason = Quelques grands thèmes et les points à ne pas oublier, choisis pour cette personne.
step-prepare-grid-act = Préparer la grille

step-reread-grid = Relire la grille avant de voir { $person }
step-reread-grid-reason = Relue la veille, elle reste en tête et vous pourrez garder les yeux levés.
step-reread-grid-act = Relire la grille

step-confirm = Confirmer le rendez-vous avec { $person }
step-confirm-reason = Un mot la veille évite les malentendus sur l’heure et le lieu.
step-confirm-act = Écrire la confirmation

step-hold-meeting = Rencontrer { $person }
step-hold-meeting-reason = C’est le moment : dites d’abord de combien de temps vous disposez et ce qui vous amène.
step-hold-meeting-act = Commencer la rencontre

step-ask-for-names = Demander à { $person } qui rencontrer ensuite
step-ask-for-names-reason = La rencontre touche à sa fin ; un besoin précis aide à penser à quelqu’un.
step-ask-for-names-act = Noter les noms

step-say-how-it-went = Noter ce que { $person } vous a dit
step-say-how-it-went-reason = Les souvenirs sont frais : quelques lignes maintenant valent une page plus tard.
step-say-how-it-went-act = Raconter la rencontre

step-name-them = Noter les noms donnés par { $person }
step-name-them-reason = Deux ou trois noms par rencontre, et le fil continue ; s’il n’y en a pas, dites-le simplement.
step-name-them-act = Noter les noms

step-thank = Remercier { $person }
step-thank-reason = Un mot court le jour même, avec ce que vous en retenez.
step-thank-act = Écrire le remerciement

step-check-name-use = Demander à { $person } si vous pouvez citer son nom auprès de { $other }
step-check-name-use-reason = Utiliser un nom demande un accord, et un accord donne une vraie raison d’écrire.
step-check-name-use-act = Poser la question

step-ask-forgotten = Poser à { $person } la question restée en suspens
step-ask-forgotten-reason = Tout n’a pas été abordé ; une question oubliée peut encore se poser maintenant.
step-ask-forgotten-act = Écrire la question

step-give-news = Donner de vos nouvelles à { $person }
step-give-news-reason = Les choses ont avancé depuis votre rencontre, et cette personne y a contribué.
step-give-news-act = Écrire ces nouvelles

step-tell-recommender-written = Dire à { $person } que vous avez écrit à { $other }
step-tell-recommender-written-reason = La recommandation venait de là : savoir qu’elle a servi fait toujours plaisir.
step-tell-recommender-written-act = Donner des nouvelles

step-tell-recommender-met = Dire à { $person } que vous avez rencontré { $other }
step-tell-recommender-met-reason = Sans cette recommandation, la rencontre n’aurait pas eu lieu.
step-tell-recommender-met-act = Donner des nouvelles

step-tell-recommender-unreachable = Dire à { $person } que la piste { $other } n’a pas abouti
step-tell-recommender-unreachable-reason = Cela arrive, et cela permet souvent de penser à quelqu’un d’autre.
step-tell-recommender-unreachable-act = Donner des nouvelles

step-tell-recommender-outcome = Raconter à { $person } ce qu’a donné la rencontre avec { $other }
step-tell-recommender-outcome-reason = La boucle se ferme ainsi, et la personne saura que son aide a compté.
step-tell-recommender-outcome-act = Donner des nouvelles

step-keep-promise = Tenir votre promesse à { $person } : { $promise }
step-keep-promise-reason = Vous l’aviez proposé ; c’est aussi une belle occasion de reprendre contact.
step-keep-promise-act = Tenir ma promesse

step-recall-promise = Rappeler doucement à { $person } : { $promise }
step-recall-promise-reason = Un oubli est vite arrivé ; un mot léger suffit.
step-recall-promise-act = Écrire un mot

step-connect = Proposer à { $person } de rester en lien sur LinkedIn
step-connect-reason = Après le remerciement, c’est une suite naturelle, à condition que votre profil soit à jour.
step-connect-act = Inviter

step-keep-warm = Prendre des nouvelles : { $person }
step-keep-warm-reason = Un réseau s’entretient quand on n’a rien à demander ; un mot suffit.
step-keep-warm-act = Écrire un mot
