# Rebond à une adresse : se connecter.
sign-in-title = Se connecter
sign-in-lead = Donnez votre adresse e-mail : un code y arrive, à taper ici. Pas de mot de passe.
sign-in-address = Votre adresse e-mail
sign-in-act = Recevoir un code
sign-in-ended = Cet appareil est déconnecté.
sign-in-kept = Ce que vous avez tapé n’est pas perdu. Connectez-vous dans un autre onglet, puis revenez ici.
sign-in-send-again = Envoyer de nouveau
sign-in-many = Trop de codes ont été demandés. Attendez une heure avant d’en demander un autre.
sign-in-quick = Trop d’essais depuis cette connexion. Attendez quelques minutes.
sign-in-away = Les e-mails ne partent pas en ce moment. Rebond essaie encore.
sign-in-gone = Ce code n’ouvre plus. Demandez-en un autre.
sign-in-refused = Cette adresse ne peut pas ouvrir de compte ici. Demandez une invitation à la personne qui tient ce site.

code-title = Votre code
code-lead = Si l’adresse { $address } peut entrer ici, un code de 6 chiffres vient d’y partir. Il ouvre pendant dix minutes, dans ce navigateur.
code-field = Code reçu par e-mail
code-hint = Pensez au dossier des indésirables.
code-act = Entrer
code-again = Recevoir un autre code
code-other = Changer d’adresse
code-shape = Un code a 6 chiffres.
code-wrong = { $count ->
    [one] Ce n’est pas le bon code. Il reste un essai.
   *[other] Ce n’est pas le bon code. Il reste { $count } essais.
}
device-whose = Qui utilise cet appareil ?
device-own-line = La connexion dure trois mois sans visite.
device-shared-line = La connexion s’arrête avec le navigateur, ou après deux heures sans visite.
code-mail-subject = Votre code pour Rebond
code-mail-body = Bonjour,

    Votre code : { $code }

    Il ouvre pendant dix minutes, dans le navigateur où vous l’avez demandé : { $address }
    Personne ne vous demandera ce code. Si vous n’avez rien demandé, laissez ce message de côté.


# Les réglages d'un compte neuf, pris du navigateur.
first-title = Bienvenue
first-lead = Trois réglages, à confirmer une fois. Ils se changent plus tard.

# Le compte.
account-title = Mon compte
account-lead = Vous entrez par { $address }.
account-devices = Appareils connectés
account-here = cet appareil
account-used = Dernière visite : { $day }
account-name = Nom de l’appareil
account-rename = Renommer
account-end = Déconnecter
account-out = Se déconnecter
account-out-line = Ce qui est gardé sur cet appareil s’efface.
account-out-everywhere = Déconnecter tous les appareils
account-data = Vos données
account-data-line = Tout ce que Rebond garde de vous tient dans un fichier. Une sauvegarde faite sur votre ordinateur peut entrer ici.
account-data-act = Sauvegardes
account-leave = Supprimer mon compte
account-leave-line = Votre compte et tout ce qu’il contient s’effacent tout de suite.
account-leave-question = Supprimer votre compte ?
account-leave-goes = Contacts, messages, rencontres, démarches, historique, réglages et appareils connectés.
account-left-title = Votre compte est supprimé
account-left-line = Rien de ce qu’il contenait n’est gardé. Cet appareil est vidé.
account-device = Appareil

# Avant qu'un compte inutilisé soit effacé.
retention-subject = Votre compte Rebond sera effacé le { $day }
retention-body = Bonjour,

    Votre compte Rebond n’a pas servi depuis longtemps. Il sera effacé le { $day }, avec tout ce qu’il contient.
    Pour le garder, connectez-vous avant ce jour : { $address }
    Vous pouvez aussi y télécharger une sauvegarde.
