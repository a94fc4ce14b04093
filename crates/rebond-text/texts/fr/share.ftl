# Rebond ouvert à son téléphone, pour un moment.
share-title = Sur mon téléphone
share-lead = Ouvrez Rebond à un téléphone du même réseau, pour un moment. Rien ne passe par Internet.
share-before = Avant d’ouvrir
share-trust = Seulement sur un réseau de confiance, chez vous par exemple. Sur un réseau public, d’autres pourraient lire ce qui passe.
share-offline = Sans HTTPS, le navigateur du téléphone ne garde aucune page. Restez sur ce réseau, ou imprimez l’aide-mémoire.
share-closed = Ce qui passe est chiffré par votre certificat. Le téléphone peut garder des pages pour les ouvrir sans réseau.
share-code-line = Le téléphone entre avec un code affiché ici. Il voit et change alors tout, comme cet ordinateur.
share-hours = Pendant combien de temps ?
share-hours-many = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
share-address = Par quelle adresse ?
share-address-hint = Celle du réseau où se trouve aussi le téléphone.
share-begin = Ouvrir à mon téléphone
share-no-network = Cet ordinateur n’est sur aucun réseau local. Reliez-le au même Wi-Fi que le téléphone, puis rechargez cette page.
share-cannot = Cette adresse n’est plus disponible. Vérifiez le réseau, puis réessayez.
share-open = Ouvert au réseau local
share-until = Fermeture : { $when }
share-scan = Avec l’appareil photo du téléphone, lisez ce carré. Ou tapez l’adresse dans son navigateur.
share-scan-label = Carré à lire avec l’appareil photo ; il mène à l’adresse écrite dessous
share-type = Sur le téléphone, tapez ce code :
share-code-until = Il sert une fois. Valable jusqu’à cette heure : { $time }
share-code-over = Ce code ne sert plus. Pour un autre appareil, affichez un nouveau code.
share-code-new = Nouveau code
share-end = Fermer maintenant
share-devices = Appareils qui ont accès
share-devices-none = Aucun pour l’instant.
share-device = Autre appareil
share-device-since = Entrée : { $since }. Dernière visite : { $last }.
share-device-end = Retirer l’accès
flash-share-ended = Rebond n’est plus ouvert au réseau local.
flash-device-ended = Cet appareil n’a plus accès à vos données.

# Sur le téléphone.
pair-title = Entrer avec un code
pair-lead = L’ordinateur où Rebond est lancé affiche un code de huit chiffres.
pair-code = Code
pair-code-hint = Huit chiffres, par exemple 1234 5678.
pair-act = Entrer
pair-wrong = Ce code n’ouvre rien. Un code sert une fois, pendant dix minutes. Après cinq essais, affichez-en un nouveau sur l’ordinateur.
pair-too-many = Trop d’essais. Attendez une minute, puis tapez un nouveau code.
pair-locked = Cet appareil n’a pas accès à vos données, ou n’y a plus accès.
pair-locked-hint = Sur l’ordinateur, ouvrez les réglages, puis « Sur mon téléphone » : un code s’y affiche.
