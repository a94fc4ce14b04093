"""A real mail server for tests, by aiosmtpd. Says its port, keeps each message as a file in the folder named, ends with its input."""
import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder, way = pathlib.Path(sys.argv[1]), sys.argv[2]
kept = 0


class Keeper:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 No such mailbox here"
        if address.startswith("later@"):
            return "451 4.7.1 Greylisted, come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global kept
        if any(to.startswith("picky@") for to in envelope.rcpt_tos):
            return "554 5.7.1 Refused for its content"
        head = f"{envelope.mail_from} {','.join(envelope.rcpt_tos)}\n".encode()
        part = folder / f"{kept}.part"
        part.write_bytes(head + envelope.content)
        part.rename(folder / f"{kept}.eml")
        kept += 1
        return "250 Kept"


def authenticate(server, session, envelope, mechanism, data):
    known = (data.login, data.password) == (b"lea", "clé secrète".encode())
    return AuthResult(success=known, handled=False)


async def main():
    loop = asyncio.get_running_loop()
    context = None
    if way != "open":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*sys.argv[3:5])
    later = {"tls_context": context, "require_starttls": True} if way == "start-tls" else {"auth_require_tls": False}
    speak = lambda: SMTP(Keeper(), hostname="localhost", enable_SMTPUTF8=True, authenticator=authenticate, **later)
    server = await loop.create_server(speak, "127.0.0.1", 0, ssl=context if way == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
