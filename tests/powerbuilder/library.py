"""idcas.dll as the interpreter calls it: the strings of each variant, and what the library gives out."""

from powerscript.interpreter import Library, Strings

# By the folder of the object.
VARIANTS = {
    "pb9": Strings("gbk", held_as_bytes=True),
    "ansi": Strings("gbk"),
    "unicode": Strings("utf-16-le"),
    "unicode64": Strings("utf-16-le"),
}


def strings_of(path):
    return VARIANTS[path.split("/")[-2]]


class Idcas(Library):
    """What it gives out is counted, so that nothing stays behind."""

    def __init__(self, path, strings):
        super().__init__(path, strings)
        self.texts, self.documents, self.clients, self.jobs = set(), set(), set(), set()
        self.names = set()
        # Windows' own: where the program is, and why a library could not be loaded.
        self.program, self.error = "C:\\HIS\\his.exe", 126
        self.others = {
            "GetModuleFileNameA": self.program_path, "GetModuleFileNameW": self.program_path,
            "LoadLibraryA": self.loaded, "LoadLibraryW": self.loaded,
            "FreeLibrary": lambda module: (1, [module]), "GetLastError": lambda: (self.error, []),
        }

    def program_path(self, module, path, size):
        assert len(path) == size
        return len(self.program), [module, self.strings.host(self.program), size]

    def loaded(self, name):
        assert name == "idcas.dll"
        return (0 if self.error else 5), [name]

    def symbol(self, alias):
        # On Linux all functions have one calling convention and no stdcall twins.
        return super().symbol(alias).removesuffix("_std")

    def called(self, name, external, values, became, result):
        self.names.add(name)
        if name == "idcas_free_string":
            assert result == 0, "a string released twice, or not the library's"
            self.texts.remove(values[0])
        elif name in ("idcas_init", "idcas_init_text", "idcas_init_file") and became[-1] > 0:
            self.clients.add(became[-1])
        elif name == "idcas_close":
            self.clients.discard(values[0])
        elif name in ("idcas_json_new", "idcas_json_parse") and result > 0:
            self.documents.add(result)
        elif name == "idcas_json_close":
            self.documents.discard(values[0])
        elif name == "idcas_start" and result > 0:
            self.jobs.add(result)
        elif name == "idcas_finish":
            self.jobs.discard(values[0])
        if external[1] in ("ulong", "longptr"):
            self.texts.add(result)

    def open(self):
        return {name: len(held) for name in ("texts", "documents", "clients", "jobs") if (held := getattr(self, name))}
