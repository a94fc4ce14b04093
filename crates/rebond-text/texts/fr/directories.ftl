# Où chercher des personnes : l’annuaire des annuaires.
directories-title = Où chercher des personnes
directories-lead = Des lieux, des listes et des événements de votre pays. Ce qui répond le mieux à votre attente vient en premier.
directories-gateways = Lieux qui accueillent et orientent
directories-directories = Annuaires
directories-networks = Réseaux
directories-events = Salons et événements
directories-keep = Ajouter à mes structures
directories-keep-event = Ajouter à mes événements
directories-kept = Voir dans mes structures
