// A picture as a PNG, made on this device of the drawing that the page offers; nobody else is asked for anything.

/** No side is longer, for some browsers draw no larger. */
const MOST = 8192;

/** @param {string} address */
async function drawn(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const scale = Math.min(2, MOST / Math.max(image.naturalWidth, image.naturalHeight, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((/** @type {(blob: Blob | null) => void} */ done) => canvas.toBlob(done, "image/png"));
}

for (const button of document.querySelectorAll("[data-png]")) {
  if (!(button instanceof HTMLButtonElement)) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const picture = await drawn(button.dataset["png"] ?? "");
    if (!picture) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(picture);
    link.download = "rebond.png";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
}
