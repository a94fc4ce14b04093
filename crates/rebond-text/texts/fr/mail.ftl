# Le compte de messagerie, l'envoi, et ce que disent les demandes envoyées.
mail-title = Votre compte de messagerie
mail-lead = Pour envoyer vos messages depuis Rebond, avec votre adresse habituelle. C’est facultatif : copier le texte ou ouvrir votre messagerie reste possible.
mail-from = Votre adresse
mail-host = Serveur d’envoi (SMTP)
mail-host-hint = L’aide de votre fournisseur l’indique. Par exemple smtp.exemple.fr.
mail-port = Port
mail-port-hint = Le plus souvent 465, parfois 587.
mail-security = Protection du trajet
mail-security-tls = Chiffré dès le début (TLS)
mail-security-tls-line = Le plus courant, avec le port 465.
mail-security-start = Chiffré après l’accueil (STARTTLS)
mail-security-start-line = Avec le port 587. Rien ne part si le serveur ne le propose pas.
mail-security-none = En clair
mail-security-none-line = Seulement vers un serveur de cet ordinateur.
mail-username = Identifiant
mail-username-hint = Souvent votre adresse entière. Laissez vide si le serveur n’en demande pas.
mail-password = Mot de passe
mail-password-hint = Certains fournisseurs demandent un mot de passe d’application, à créer dans les réglages de votre compte.
mail-password-kept = Un mot de passe est enregistré. Laissez vide pour le garder.
mail-password-where = Il reste sur cet ordinateur, dans un fichier que vous seul pouvez lire. Il n’entre ni dans vos données, ni dans leur archive.
mail-unreadable = Les réglages enregistrés ne sont pas lisibles. Saisissez-les de nouveau ci-dessous.
mail-test-title = Vérifier
mail-test-line = Un message d’essai part vers votre propre adresse, { $to }.
mail-test-act = M’envoyer un essai
mail-test-subject = Essai d’envoi depuis Rebond
mail-test-body = Ce message vient de votre Rebond. S’il est arrivé, vos réglages sont bons.
mail-forget-title = Retirer ce compte
mail-forget-line = Les réglages et le mot de passe sont effacés de cet ordinateur. Vos messages restent.
mail-forget-act = Retirer ce compte
mail-settings-act = Compte de messagerie

mail-send-title = Envoyer maintenant
mail-send-line = Le message part de votre compte, tel qu’il est affiché ci-dessus.
mail-send-despite = J’ai lu ce qui est déconseillé, et j’envoie quand même
mail-send-act = Envoyer
mail-send-set-up = Envoyer directement depuis Rebond, avec votre compte de messagerie
mail-under-way-title = Le message est en train de partir
mail-under-way-line = Cela prend d’ordinaire quelques secondes, deux minutes tout au plus.
mail-look-again = Voir où il en est
mail-may-have-left-title = Le message est peut-être parti
mail-may-have-left-line = La connexion s’est interrompue avant que le serveur confirme. Pour que { $name } ne le reçoive pas deux fois, Rebond ne le renvoie pas de lui-même.
mail-left-question = Est-il parti ?
mail-left-hint = Regardez dans les messages envoyés de votre messagerie. S’il n’y figure pas, attendez quelques minutes : un message d’erreur peut encore arriver.
mail-left-yes = Il est parti
mail-left-no = Il n’est pas parti
flash-remark-aside = La remarque est mise de côté.
flash-sent = Le message est parti.

mail-outcome-sent = Le message est parti. Regardez s’il est arrivé.
mail-outcome-unknown = La connexion s’est interrompue avant la confirmation : le message est peut-être parti. Regardez dans votre boîte.
mail-outcome-sign-in = Rien n’est parti : le serveur n’a pas accepté l’identifiant ou le mot de passe.
mail-outcome-later = Rien n’est parti : le serveur demande de réessayer plus tard.
mail-outcome-refused = Rien n’est parti : le serveur a refusé ce message. Vérifiez l’adresse avant de le renvoyer.
mail-outcome-no-server = Rien n’est parti : aucun serveur ne porte ce nom, ou cet ordinateur n’est pas connecté.
mail-outcome-connection = Rien n’est parti : le serveur ne répond pas comme prévu. Vérifiez le port et la protection choisie.
mail-outcome-certificate = Rien n’est parti : le serveur n’a pas pu prouver son identité. Vérifiez son nom.
mail-outcome-timed-out = Rien n’est parti : le serveur n’a pas répondu à temps. Vous pouvez réessayer.
mail-outcome-unsupported = Rien n’est parti : le serveur ne propose pas la protection ou l’identification demandée.
mail-outcome-unwritable = Rien n’est parti : l’adresse ne peut pas être utilisée par ce serveur.
mail-outcome-said = Réponse du serveur : { $code } { $said }

mail-error-no-account = Aucun compte de messagerie n’est réglé.
mail-error-host = Indiquez le nom du serveur seul, par exemple smtp.exemple.fr.
mail-error-open = En clair, un message pourrait être lu en route : choisissez une protection.
mail-error-password = Saisissez aussi le mot de passe : il est demandé pour ce serveur et cet identifiant.
mail-error-being-sent = Ce message est en train de partir.
mail-error-may-have-left = Ce message est peut-être parti : dites d’abord ce qu’il en est.
mail-error-changed = Le message a été modifié ailleurs depuis que vous avez ouvert cette page. Relisez-le ci-dessous : c’est ce texte qui partira.
mail-error-no-address = Ce message n’a pas d’adresse e-mail à laquelle partir.
mail-error-errors-unread = Ce message contient ce que la méthode déconseille nettement : cochez la case pour l’envoyer quand même.
mail-error-guessed = Cette adresse est une supposition : vérifiez-la d’abord.

statistics-title = Ce que donnent vos demandes
statistics-lead = Une personne sollicitée compte une fois, relances comprises.
statistics-none = Rien n’est encore envoyé : il n’y a rien à compter.
statistics-all = { $settled ->
    [0] Aucune demande n’a encore d’issue connue.
    [one] { $yes } oui sur une demande à l’issue connue.
   *[other] { $yes } oui sur { $settled } demandes à l’issue connue.
}
statistics-by-channel = Par canal
statistics-by-source = Par origine
statistics-by-recommendation = Avec ou sans recommandation
statistics-source-unknown = Origine non précisée
statistics-recommended = Sur recommandation
statistics-not-recommended = Sans recommandation
statistics-sent = Envoyées
statistics-yes = Oui
statistics-open = Sans issue encore
statistics-rate = Part de oui
statistics-between = Entre { $low } et { $high } %
statistics-too-few = Trop peu pour le dire
statistics-how = La part de oui est une fourchette : elle contient la vraie valeur 95 fois sur 100. Sur un réseau professionnel, le silence n’est jamais compté comme un refus. Un refus n’est pas un échec : il en faut plusieurs pour être au bon endroit au bon moment.
statistics-act = Ce que donnent vos demandes
