"""Packs the folder it runs in as tools of other systems do: pack.py ZIP KIND [ENCODING]."""
import binascii
import os
import struct
import sys
import zipfile

target, kind = sys.argv[1], sys.argv[2]
encoding = sys.argv[3] if len(sys.argv) > 3 else "utf-8"


class RawName(zipfile.ZipInfo):
    """An entry whose name is written in another encoding, and not called UTF-8."""

    def _encodeFilenameFlags(self):
        return self.filename.encode(encoding), self.flag_bits & ~0x800


def files():
    for folder, _, names in sorted(os.walk(".")):
        for name in sorted(names):
            yield os.path.join(folder, name)[2:]


def entry(name):
    info = RawName(name) if kind in ("encoding", "field") else zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    if kind == "field":
        raw = name.encode(encoding)
        text = struct.pack("<BI", 1, binascii.crc32(raw)) + name.encode("utf-8")
        info.extra = struct.pack("<HH", 0x7075, len(text)) + text
    if kind == "backslash":
        # as Compress-Archive of Windows PowerShell 5.1 writes them
        info.filename = name.replace("/", "\\")
        info.create_system = 0
    return info


with zipfile.ZipFile(target, "w") as archive:
    for path in files():
        with open(path, "rb") as content:
            if kind == "stream":
                with archive.open(entry(path), "w", force_zip64=True) as out:
                    out.write(content.read())
            else:
                archive.writestr(entry(path), content.read())
