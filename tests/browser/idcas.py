"""The library as any host with a foreign-function interface uses it."""

import ctypes
import json


class Idcas:
    def __init__(self, path, config, **changes):
        self.library = ctypes.CDLL(path)
        for name in ("idcas_init", "idcas_call", "idcas_close", "idcas_describe"):
            # Not c_char_p: that would copy the text and lose the address to free.
            getattr(self.library, name).restype = ctypes.c_void_p
        self.library.idcas_free_string.argtypes = [ctypes.c_void_p]
        handle = ctypes.c_int32(0)
        text = json.dumps({**config, **changes}, ensure_ascii=False).encode()
        answer = self.take(self.library.idcas_init(text, ctypes.byref(handle)))
        assert answer["code"] == 0 and handle.value > 0, answer
        self.handle = handle.value

    def take(self, pointer):
        text = ctypes.string_at(pointer).decode()
        assert self.library.idcas_free_string(pointer) == 0
        return json.loads(text)

    def call(self, operation, **params):
        """The whole envelope."""
        text = json.dumps(params, ensure_ascii=False).encode()
        return self.take(self.library.idcas_call(self.handle, operation.encode(), text))

    def get(self, operation, **params):
        """The data of a call that must work."""
        answer = self.call(operation, **params)
        assert answer["code"] == 0, (operation, answer)
        return answer["data"]

    def close(self):
        self.take(self.library.idcas_close(self.handle))
