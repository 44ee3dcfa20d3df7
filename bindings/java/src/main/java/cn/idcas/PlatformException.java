package cn.idcas;

/**
 * 平台收到了请求并拒绝，code 为 -1；msg 是平台的原话。 The platform received the request and refused it, code -1; msg is its own text.
 */
public final class PlatformException extends IdcasException {
    private static final long serialVersionUID = 1;

    PlatformException(Answer answer) {
        super(answer);
    }
}
