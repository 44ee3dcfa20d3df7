package cn.idcas;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * 客户端：一个程序用一个即可，可在任何线程中同时使用，用完关闭。每个操作有一个方法，名称后加 Async 的在后台执行；取消其 CompletableFuture
 * 即取消调用。不需要释放任何其他东西。
 * A client: one serves the whole program, from any thread, several at once; close it in the end. There is a method for each
 * operation, and one with Async behind its name that runs it in the background: where its CompletableFuture is cancelled, the
 * call is. Nothing else has to be released.
 */
public class IdcasClient extends Operations implements AutoCloseable {
    private final int handle;
    private final List<String> warnings;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * 打开客户端，不使用网络。 Opens a client; no network is used.
     *
     * @param options 配置 the configuration
     * @throws LoadException 动态库不能载入 the library does not load
     * @throws IdcasException 配置有误，getFaults() 列出全部问题 the configuration is wrong: getFaults() lists everything
     */
    public IdcasClient(Options options) {
        this(Opened.json(Json.of(options.values())));
    }

    /**
     * 按配置文件（UTF-8、UTF-16、GB18030 均可）打开客户端。 Opens a client by a file, in UTF-8, UTF-16 or GB18030.
     *
     * @param file 文件 the file
     * @throws LoadException 动态库不能载入 the library does not load
     * @throws IdcasException 文件不能读取或配置有误 the file cannot be read, or the configuration is wrong
     */
    public IdcasClient(Path file) {
        this(Opened.file(file));
    }

    private IdcasClient(Opened opened) {
        handle = opened.handle;
        warnings = opened.answer.warnings();
    }

    /**
     * 按 JSON 文本打开客户端。 Opens a client by a configuration in JSON.
     *
     * @param json 配置 the configuration
     * @return 客户端 the client
     * @throws LoadException 动态库不能载入 the library does not load
     * @throws IdcasException 配置有误 the configuration is wrong
     */
    public static IdcasClient ofJson(String json) {
        return new IdcasClient(Opened.json(json));
    }

    /**
     * 按各配置项打开客户端。 Opens a client by the keys of a configuration.
     *
     * @param values 配置项与值 the keys and their values
     * @return 客户端 the client
     * @throws LoadException 动态库不能载入 the library does not load
     * @throws IdcasException 配置有误 the configuration is wrong
     */
    public static IdcasClient of(Map<String, ?> values) {
        return ofJson(Json.of(values));
    }

    /**
     * 动态库的版本。 The library's version.
     *
     * @return 版本 the version
     */
    public static String libraryVersion() {
        Library.load();
        return Functions.idcas_version().getString(0, "US-ASCII");
    }

    /**
     * 用文字说明一个返回码：原因与处理办法。 What a code means in words: its cause and its remedy.
     *
     * @param code 返回码 the code
     * @param language zh 或 or en
     * @return 说明 the text
     */
    public static String codeText(int code, String language) {
        Library.load();
        return Texts.taken(Functions.idcas_code_text(code, Texts.passed(language)));
    }

    /**
     * 配置中被允许但多半不是本意的内容。 What of the configuration is allowed and seldom meant.
     *
     * @return 各项 the warnings
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * 按名称执行操作。 Any operation by its name.
     *
     * @param operation 操作名，如 query_exams the operation's name, such as query_exams
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer call(String operation, Parameters parameters) {
        return demanded(tryCall(operation, parameters));
    }

    /**
     * 按名称执行操作，不因 code 抛出异常。 Any operation by its name, without an exception for any code.
     *
     * @param operation 操作名 the operation's name
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     */
    public Answer tryCall(String operation, Parameters parameters) {
        byte[] params = Texts.passed(parameters == null ? "{}" : parameters.json());
        return new Answer(operation, Texts.taken(Functions.idcas_call(handle, Texts.passed(operation), params)));
    }

    /**
     * 按名称在后台执行操作；本方法不抛出异常。 Any operation by its name, in the background; the method itself throws nothing.
     *
     * @param operation 操作名 the operation's name
     * @param parameters 参数，可为 null the parameters, or null
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> callAsync(String operation, Parameters parameters, Consumer<? super Progress> progress) {
        return start(operation, parameters, Function.identity(), progress);
    }

    /**
     * 操作的参数与输出；为空列出全部操作。 An operation's parameters and outputs; "" lists all operations. Uses no network.
     *
     * @param operation 操作名 the operation's name
     * @return 说明 the description
     * @throws IdcasException 没有这个操作 there is no such operation
     */
    public Answer describe(String operation) {
        return demanded(new Answer("describe", Texts.taken(Functions.idcas_describe(handle, Texts.passed(operation)))));
    }

    /**
     * 逐步检查从配置到页面的每一环；at("/data/report") 可保存后发给他人，不含密钥。
     * Checks each step between this program and the platform; at("/data/report") can be saved and sent: it has no secrets.
     *
     * @return 结果 the answer
     * @throws IdcasException 客户端已关闭 the client is closed
     */
    public Answer diagnose() {
        return demanded(new Answer("diagnose", Texts.taken(Functions.idcas_diagnose(handle))));
    }

    private static Answer demanded(Answer answer) {
        if (answer.code() != 0) {
            throw IdcasException.of(answer);
        }
        return answer;
    }

    @Override
    final <T> T run(String operation, Parameters parameters, Function<Answer, T> read) {
        return read.apply(call(operation, parameters));
    }

    @Override
    final <T> CompletableFuture<T> start(String operation, Parameters parameters, Function<Answer, T> read, Consumer<? super Progress> progress) {
        int job;
        try {
            byte[] params = Texts.passed(parameters == null ? "{}" : parameters.json());
            job = Functions.idcas_start(handle, Texts.passed(operation), params);
        } catch (RuntimeException failure) {
            return Job.failed(failure);
        }
        return job > 0 ? Job.started(job, operation, read, progress) : Job.failed(notStarted(operation, job));
    }

    private static IdcasException notStarted(String operation, int code) {
        if (code == Code.EXHAUSTED) {
            return new IdcasException(operation, code, "exhausted",
                    "后台任务过多，或系统无法再创建线程；没有发出任何请求。 / too many jobs are open, or the system has no thread for one more; nothing was sent.",
                    "请减少同时进行的调用。 / Make fewer calls at once.", "");
        }
        return new IdcasException(operation, Code.INVALID_HANDLE, "invalid_handle",
                "无法启动后台任务：客户端已关闭。 / no job can be started: the client is closed.",
                "请等待各调用结束后再关闭客户端。 / Wait for every call before closing the client.", "");
    }

    /**
     * 关闭客户端，可重复调用；进行中的调用仍会返回结果。 Closes the client; a second time does nothing. Calls under way still return their
     * result.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Texts.taken(Functions.idcas_close(handle));
        }
    }

    @Override
    public String toString() {
        return "IdcasClient (" + (closed.get() ? "closed" : "open") + ")";
    }
}
