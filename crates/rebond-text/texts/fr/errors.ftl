# Ce qui ne va pas, et ce que l'on peut faire.
error-empty = Remplissez ce champ.
error-too-long = Ce texte est trop long : { $limit } caractères au plus.
error-choice = Choisissez une réponse dans la liste.
error-email = Cette adresse ne semble pas complète. Exemple : prenom.nom@exemple.fr
error-phone = Ce numéro ne semble pas complet. Exemple : 06 12 34 56 78
error-link = Ce lien ne semble pas complet. Exemple : https://exemple.fr
error-date = Indiquez une date qui existe, par exemple 14/12/2026.
error-time = Indiquez une heure, par exemple 14:30.
error-number = Indiquez un nombre entier entre { $least } et { $most }.
error-name = Indiquez au moins un prénom ou un nom.
error-zone = Choisissez un fuseau horaire de la liste.
error-unreadable = Cette valeur n’est pas lisible. Saisissez-la de nouveau.
error-file-missing = Choisissez un fichier.

error-not-found-title = Cette page n’existe pas
error-not-found-cause = Elle a peut-être été supprimée, ou l’adresse est incomplète.
error-not-found-hint = Repartez de l’accueil, ou cherchez parmi vos personnes.
error-locked-title = Rebond est fermé à clé
error-locked-cause = Vos données restent entre vous et cet ordinateur : il faut l’adresse complète, avec sa clé, pour entrer.
error-locked-hint = Ouvrez l’adresse affichée au démarrage de Rebond, celle qui contient « /enter?key= ». Si elle n’est plus à l’écran, fermez Rebond puis relancez-le.
error-wrong-host-title = Cette adresse n’est pas la bonne
error-wrong-host-cause = Rebond ne répond qu’à l’adresse de cet ordinateur.
error-wrong-host-hint = Ouvrez l’adresse affichée au démarrage de Rebond.
error-foreign-title = Cette demande vient d’ailleurs
error-foreign-cause = Une autre page a voulu agir à votre place ; rien n’a été changé.
error-foreign-hint = Revenez à Rebond et recommencez depuis la page elle-même.
error-too-large-title = C’est trop volumineux
error-too-large-cause = Rebond accepte { $limit } au plus à cet endroit ; rien n’a été enregistré.
error-too-large-hint = Choisissez un fichier plus petit, ou coupez-le en deux.
error-unreadable-title = Cet envoi n’est pas lisible
error-unreadable-cause = Ce qui est arrivé est incomplet ou n’a pas la forme attendue ; rien n’a été enregistré.
error-unreadable-hint = Revenez à la page précédente et envoyez de nouveau.
error-stale-title = Cette page a changé entre-temps
error-stale-cause = Quelque chose a été modifié depuis que vous l’avez ouverte ; rien n’a été écrasé.
error-stale-again = Cette page a été modifiée ailleurs depuis que vous l’avez ouverte ; rien n’a été écrasé. Ce que vous avez écrit est ci-dessous : enregistrez à nouveau pour le garder, ou rouvrez la page pour voir l’autre version.
error-stale-hint = Rouvrez-la pour voir la dernière version, puis refaites votre changement.
error-internal-title = Quelque chose s’est mal passé
error-internal-cause = Rebond n’a pas pu terminer. Ce qui était enregistré l’est toujours.
error-internal-hint = Réessayez. Si cela recommence, la commande « rebond doctor » dit ce qui ne va pas.
error-method-title = Cette page ne s’ouvre pas ainsi
error-method-cause = Elle attend l’envoi d’un formulaire.
error-method-hint = Repartez de la page précédente.

size-kilobytes = { $count } Ko
size-megabytes = { $count } Mo

error-already-done = C’est déjà fait, ou trop tard pour le changer ici.
error-same-person = Choisissez deux personnes différentes.
error-nothing-written = Écrivez d’abord quelques mots.
error-wrong-moment = Cette date ou cette heure est du mauvais côté d’aujourd’hui.
error-refused-title = Cela ne peut pas se faire ainsi
error-refused-hint = Revenez à la page précédente pour voir où vous en êtes.
error-nobody-named = Personne de ce nom parmi vos personnes. Ajoutez d’abord cette personne, ou vérifiez l’orthographe.
error-changed-since = Quelque chose a changé depuis, et serait perdu : ce retour en arrière n’est plus possible.
error-not-sent-yet = Ce message n’est pas encore parti : notez d’abord son envoi.
error-no-meeting = Aucun rendez-vous à venir avec cette personne : fixez-le d’abord.
error-unknown-address = Cette adresse n’est pas parmi celles de la personne. Ajoutez-la d’abord sur sa page.
