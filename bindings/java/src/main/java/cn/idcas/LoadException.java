package cn.idcas;

/**
 * 动态库不能载入，code 为 -1301；msg 说明原因，hint 说明怎么办，detail 是系统的原话。
 * The library cannot be loaded, code -1301; msg says why, hint what to do about it, detail is what the system says.
 */
public final class LoadException extends IdcasException {
    private static final long serialVersionUID = 1;

    LoadException(String msg, String hint, String detail, Throwable cause) {
        super("load", Code.IO, "io", msg, hint, detail);
        if (cause != null) {
            initCause(cause);
        }
    }
}
