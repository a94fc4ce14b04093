# Rebond opened to one's phone, for a while.
share-title = On my phone
share-lead = Open Rebond to a phone on the same network, for a while. Nothing goes through the internet.
share-before = Before you open it
share-trust = Only on a network you trust, such as the one at home. On a public network, others could read what goes through.
share-offline = Without HTTPS, the phone’s browser keeps no pages. Stay on this network, or print the guide.
share-closed = What goes through is encrypted by your certificate. The phone can keep pages and open them without a network.
share-code-line = The phone gets in with a code shown here. It then sees and changes everything, as this computer does.
share-hours = For how long?
share-hours-many = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
share-address = At which address?
share-address-hint = The one on the network the phone is on too.
share-begin = Open to my phone
share-no-network = This computer is on no local network. Connect it to the same Wi-Fi as the phone, then reload this page.
share-cannot = This address is no longer available. Check the network, then try again.
share-open = Open to the local network
share-until = Closes: { $when }
share-scan = Scan this square with the phone’s camera. Or type the address into its browser.
share-scan-label = Square to scan with a camera; it leads to the address below
share-type = On the phone, type this code:
share-code-until = It works once. Good until: { $time }
share-code-over = This code no longer works. For another device, show a new code.
share-code-new = New code
share-end = Close now
share-devices = Devices with access
share-devices-none = None so far.
share-device = Another device
share-device-since = Came in: { $since }. Last seen: { $last }.
share-device-end = Remove access
flash-share-ended = Rebond is no longer open to the local network.
flash-device-ended = This device no longer has access to your data.

# On the phone.
pair-title = Get in with a code
pair-lead = The computer that runs Rebond shows a code of eight digits.
pair-code = Code
pair-code-hint = Eight digits, such as 1234 5678.
pair-act = Get in
pair-wrong = This code opens nothing. A code works once, for ten minutes. After five tries, show a new one on the computer.
pair-too-many = Too many tries. Wait a minute, then type a new code.
pair-locked = This device has no access to your data, or no longer has.
pair-locked-hint = On the computer, open Settings, then “On my phone”: a code is shown there.
