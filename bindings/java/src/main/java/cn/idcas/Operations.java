package cn.idcas;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * 每个操作的方法。 The methods for each operation.
 *
 * <p>Written by {@code make bindings} from the catalogue; do not edit.
 */
public abstract class Operations {
    Operations() {
    }

    abstract <T> T run(String operation, Parameters parameters, Function<Answer, T> read);

    abstract <T> CompletableFuture<T> start(String operation, Parameters parameters, Function<Answer, T> read, Consumer<? super Progress> progress);

    /**
     * 获取客户端令牌。 Get a client token.
     * <br>以 client_credentials 模式获取客户端令牌；只用于获取RSA公钥。有缓存，到期前自动更换。token_params
     * 中的参数一并发送。
     * <br>Gets the client token (client_credentials grant), which serves only to fetch the RSA public key.
     * Cached until shortly before it expires. The parameters in token_params go with it.
     *
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public GetClientTokenAnswer getClientToken(GetClientTokenParameters parameters) {
        return run("get_client_token", parameters, GetClientTokenAnswer::new);
    }

    /**
     * 获取客户端令牌，不带参数。 Get a client token, without parameters.
     *
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public GetClientTokenAnswer getClientToken() {
        return getClientToken(null);
    }

    /**
     * 获取客户端令牌，在后台执行；本方法不抛出异常。 Get a client token, in the background; the method itself
     * throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<GetClientTokenAnswer> getClientTokenAsync(GetClientTokenParameters parameters) {
        return getClientTokenAsync(parameters, null);
    }

    /**
     * 获取客户端令牌，在后台执行，并接收进度。 Get a client token, in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<GetClientTokenAnswer> getClientTokenAsync(GetClientTokenParameters parameters, Consumer<? super Progress> progress) {
        return start("get_client_token", parameters, GetClientTokenAnswer::new, progress);
    }

    /**
     * 获取RSA公钥。 Get the RSA public key.
     * <br>取得平台的RSA公钥（自动先取客户端令牌）；用于加密密码与账号ID。配置了 rsa_public_key 时直接返回配置
     * 值；平台以对象或数组返回时，data 为其中公钥的 X.509 Base64。
     * <br>Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and
     * account ids. A configured rsa_public_key is returned as it is; where the platform returns an object or
     * a list, data is the key in it as Base64 of X.509.
     *
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer getRsaPublicKey(GetRsaPublicKeyParameters parameters) {
        return run("get_rsa_public_key", parameters, answer -> answer);
    }

    /**
     * 获取RSA公钥，不带参数。 Get the RSA public key, without parameters.
     *
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer getRsaPublicKey() {
        return getRsaPublicKey(null);
    }

    /**
     * 获取RSA公钥，在后台执行；本方法不抛出异常。 Get the RSA public key, in the background; the method
     * itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getRsaPublicKeyAsync(GetRsaPublicKeyParameters parameters) {
        return getRsaPublicKeyAsync(parameters, null);
    }

    /**
     * 获取RSA公钥，在后台执行，并接收进度。 Get the RSA public key, in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getRsaPublicKeyAsync(GetRsaPublicKeyParameters parameters, Consumer<? super Progress> progress) {
        return start("get_rsa_public_key", parameters, answer -> answer, progress);
    }

    /**
     * 获取用户访问令牌。 Get a user access token.
     * <br>取得用户访问令牌：依次完成客户端令牌、RSA公钥、密码加密。有缓存；可刷新时先刷新，被拒再用密码。
     * token_params 中的参数一并发送。调用业务接口前不必自己调用它。
     * <br>Gets the user access token: client token, RSA key and password encryption are done on the way.
     * Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters in
     * token_params go with it. You need not call it before other operations.
     *
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public GetTokenAnswer getToken(GetTokenParameters parameters) {
        return run("get_token", parameters, GetTokenAnswer::new);
    }

    /**
     * 获取用户访问令牌，不带参数。 Get a user access token, without parameters.
     *
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public GetTokenAnswer getToken() {
        return getToken(null);
    }

    /**
     * 获取用户访问令牌，在后台执行；本方法不抛出异常。 Get a user access token, in the background; the method
     * itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<GetTokenAnswer> getTokenAsync(GetTokenParameters parameters) {
        return getTokenAsync(parameters, null);
    }

    /**
     * 获取用户访问令牌，在后台执行，并接收进度。 Get a user access token, in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<GetTokenAnswer> getTokenAsync(GetTokenParameters parameters, Consumer<? super Progress> progress) {
        return start("get_token", parameters, GetTokenAnswer::new, progress);
    }

    /**
     * 临床调阅（PC端）。 Clinic page (PC).
     * <br>生成医生站调阅患者检查检验报告的页面地址。
     * <br>Builds the address of the page on which a doctor sees a patient's exams and reports.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildClinicUrl(BuildClinicUrlParameters parameters) {
        return run("build_clinic_url", parameters, answer -> answer);
    }

    /**
     * 临床调阅（PC端），在后台执行；本方法不抛出异常。 Clinic page (PC), in the background; the method itself
     * throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildClinicUrlAsync(BuildClinicUrlParameters parameters) {
        return buildClinicUrlAsync(parameters, null);
    }

    /**
     * 临床调阅（PC端），在后台执行，并接收进度。 Clinic page (PC), in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildClinicUrlAsync(BuildClinicUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_clinic_url", parameters, answer -> answer, progress);
    }

    /**
     * 健康档案（PC端）。 Health record page (PC).
     * <br>生成居民健康档案系统查看指定检查的图文报告、影像、电子胶片的页面地址。
     * <br>Builds the address of the page on which a health record system shows one exam's report, images
     * and films.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildHealthRecordUrl(BuildHealthRecordUrlParameters parameters) {
        return run("build_health_record_url", parameters, answer -> answer);
    }

    /**
     * 健康档案（PC端），在后台执行；本方法不抛出异常。 Health record page (PC), in the background; the method
     * itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildHealthRecordUrlAsync(BuildHealthRecordUrlParameters parameters) {
        return buildHealthRecordUrlAsync(parameters, null);
    }

    /**
     * 健康档案（PC端），在后台执行，并接收进度。 Health record page (PC), in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildHealthRecordUrlAsync(BuildHealthRecordUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_health_record_url", parameters, answer -> answer, progress);
    }

    /**
     * 重复检查检验提醒（PC端）。 Repeated exam reminder (PC).
     * <br>生成指定患者在区域内重复检查、检验的提醒页面地址。
     * <br>Builds the address of the page that reminds a doctor of exams or lab tests the patient has had in
     * the region.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildRepeatReminderUrl(BuildRepeatReminderUrlParameters parameters) {
        return run("build_repeat_reminder_url", parameters, answer -> answer);
    }

    /**
     * 重复检查检验提醒（PC端），在后台执行；本方法不抛出异常。 Repeated exam reminder (PC), in the
     * background; the method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildRepeatReminderUrlAsync(BuildRepeatReminderUrlParameters parameters) {
        return buildRepeatReminderUrlAsync(parameters, null);
    }

    /**
     * 重复检查检验提醒（PC端），在后台执行，并接收进度。 Repeated exam reminder (PC), in the background,
     * telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildRepeatReminderUrlAsync(BuildRepeatReminderUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_repeat_reminder_url", parameters, answer -> answer, progress);
    }

    /**
     * 检查列表（H5端）。 Exam list (H5).
     * <br>生成指定患者、指定时间范围的检查列表页面地址（移动端）。
     * <br>Builds the address of the phone page that lists a patient's exams of a time range.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildH5ExamListUrl(BuildH5ExamListUrlParameters parameters) {
        return run("build_h5_exam_list_url", parameters, answer -> answer);
    }

    /**
     * 检查列表（H5端），在后台执行；本方法不抛出异常。 Exam list (H5), in the background; the method itself
     * throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5ExamListUrlAsync(BuildH5ExamListUrlParameters parameters) {
        return buildH5ExamListUrlAsync(parameters, null);
    }

    /**
     * 检查列表（H5端），在后台执行，并接收进度。 Exam list (H5), in the background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5ExamListUrlAsync(BuildH5ExamListUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_h5_exam_list_url", parameters, answer -> answer, progress);
    }

    /**
     * 检查详情（H5端）。 Exam detail (H5).
     * <br>生成指定检查的详情页面地址（移动端），含报告、影像、电子胶片等。
     * <br>Builds the address of the phone page with one exam's report, images and films.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildH5ExamDetailUrl(BuildH5ExamDetailUrlParameters parameters) {
        return run("build_h5_exam_detail_url", parameters, answer -> answer);
    }

    /**
     * 检查详情（H5端），在后台执行；本方法不抛出异常。 Exam detail (H5), in the background; the method itself
     * throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5ExamDetailUrlAsync(BuildH5ExamDetailUrlParameters parameters) {
        return buildH5ExamDetailUrlAsync(parameters, null);
    }

    /**
     * 检查详情（H5端），在后台执行，并接收进度。 Exam detail (H5), in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5ExamDetailUrlAsync(BuildH5ExamDetailUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_h5_exam_detail_url", parameters, answer -> answer, progress);
    }

    /**
     * 检验详情（H5端）。 Lab test detail (H5).
     * <br>生成指定检验的详情页面地址（移动端）。
     * <br>Builds the address of the phone page with one lab test's results.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildH5LabDetailUrl(BuildH5LabDetailUrlParameters parameters) {
        return run("build_h5_lab_detail_url", parameters, answer -> answer);
    }

    /**
     * 检验详情（H5端），在后台执行；本方法不抛出异常。 Lab test detail (H5), in the background; the method
     * itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5LabDetailUrlAsync(BuildH5LabDetailUrlParameters parameters) {
        return buildH5LabDetailUrlAsync(parameters, null);
    }

    /**
     * 检验详情（H5端），在后台执行，并接收进度。 Lab test detail (H5), in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5LabDetailUrlAsync(BuildH5LabDetailUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_h5_lab_detail_url", parameters, answer -> answer, progress);
    }

    /**
     * 健康档案（H5端）。 Health record page (H5).
     * <br>生成居民健康档案系统在移动端查看指定检查的页面地址。
     * <br>Builds the address of the phone page on which a health record system shows one exam.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildH5HealthRecordUrl(BuildH5HealthRecordUrlParameters parameters) {
        return run("build_h5_health_record_url", parameters, answer -> answer);
    }

    /**
     * 健康档案（H5端），在后台执行；本方法不抛出异常。 Health record page (H5), in the background; the method
     * itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5HealthRecordUrlAsync(BuildH5HealthRecordUrlParameters parameters) {
        return buildH5HealthRecordUrlAsync(parameters, null);
    }

    /**
     * 健康档案（H5端），在后台执行，并接收进度。 Health record page (H5), in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5HealthRecordUrlAsync(BuildH5HealthRecordUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_h5_health_record_url", parameters, answer -> answer, progress);
    }

    /**
     * 报告单二维码地址。 QR code of a report.
     * <br>获取检查报告单的二维码地址。
     * <br>Gets the address behind a report's QR code.
     *
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer getReportQrcode(GetReportQrcodeParameters parameters) {
        return run("get_report_qrcode", parameters, answer -> answer);
    }

    /**
     * 报告单二维码地址，不带参数。 QR code of a report, without parameters.
     *
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer getReportQrcode() {
        return getReportQrcode(null);
    }

    /**
     * 报告单二维码地址，在后台执行；本方法不抛出异常。 QR code of a report, in the background; the method
     * itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getReportQrcodeAsync(GetReportQrcodeParameters parameters) {
        return getReportQrcodeAsync(parameters, null);
    }

    /**
     * 报告单二维码地址，在后台执行，并接收进度。 QR code of a report, in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getReportQrcodeAsync(GetReportQrcodeParameters parameters, Consumer<? super Progress> progress) {
        return start("get_report_qrcode", parameters, answer -> answer, progress);
    }

    /**
     * 获取影像浏览地址。 Image address (third party).
     * <br>第三方系统按检查信息获取影像浏览地址，用浏览器打开；返回的地址总是绝对地址。
     * <br>Gets the address at which a third party's browser shows an exam's images; always an absolute
     * address.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer getImageUrl(GetImageUrlParameters parameters) {
        return run("get_image_url", parameters, answer -> answer);
    }

    /**
     * 获取影像浏览地址，在后台执行；本方法不抛出异常。 Image address (third party), in the background; the
     * method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getImageUrlAsync(GetImageUrlParameters parameters) {
        return getImageUrlAsync(parameters, null);
    }

    /**
     * 获取影像浏览地址，在后台执行，并接收进度。 Image address (third party), in the background, telling of
     * its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getImageUrlAsync(GetImageUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("get_image_url", parameters, answer -> answer, progress);
    }

    /**
     * 质量报告（H5）。 Quality report (H5).
     * <br>生成医疗机构检查数据归档质量报告的页面地址；页面通过 window.AndroidApp.getToken() 向宿主程序取
     * 令牌。
     * <br>Builds the address of the report on how well an institution archives its exams; the page asks its
     * host for the token, by window.AndroidApp.getToken().
     *
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildH5QualityUrl(BuildH5QualityUrlParameters parameters) {
        return run("build_h5_quality_url", parameters, answer -> answer);
    }

    /**
     * 质量报告（H5），不带参数。 Quality report (H5), without parameters.
     *
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildH5QualityUrl() {
        return buildH5QualityUrl(null);
    }

    /**
     * 质量报告（H5），在后台执行；本方法不抛出异常。 Quality report (H5), in the background; the method
     * itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5QualityUrlAsync(BuildH5QualityUrlParameters parameters) {
        return buildH5QualityUrlAsync(parameters, null);
    }

    /**
     * 质量报告（H5），在后台执行，并接收进度。 Quality report (H5), in the background, telling of its
     * progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildH5QualityUrlAsync(BuildH5QualityUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_h5_quality_url", parameters, answer -> answer, progress);
    }

    /**
     * 获取互认检查（或检验）记录WebApi。 Recognised exams or lab tests (WebApi).
     * <br>查询患者是否有申请单相关的检查或检验互认记录；有则返回互认页面地址。
     * <br>Asks whether the patient has exams or lab tests that can be recognised instead of being repeated;
     * answers the page to confirm them on.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer queryRecognition(QueryRecognitionParameters parameters) {
        return run("query_recognition", parameters, answer -> answer);
    }

    /**
     * 获取互认检查（或检验）记录WebApi，在后台执行；本方法不抛出异常。 Recognised exams or lab tests
     * (WebApi), in the background; the method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> queryRecognitionAsync(QueryRecognitionParameters parameters) {
        return queryRecognitionAsync(parameters, null);
    }

    /**
     * 获取互认检查（或检验）记录WebApi，在后台执行，并接收进度。 Recognised exams or lab tests (WebApi), in
     * the background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> queryRecognitionAsync(QueryRecognitionParameters parameters, Consumer<? super Progress> progress) {
        return start("query_recognition", parameters, answer -> answer, progress);
    }

    /**
     * 上传互认统计信息。 Upload recognition statistics.
     * <br>上传医院前一日就诊人次与院内医生工作站总数；每日凌晨2点上报。
     * <br>Uploads yesterday's visits and the number of doctors' workstations; to be called daily at 2 in
     * the morning.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer uploadRecognitionStats(UploadRecognitionStatsParameters parameters) {
        return run("upload_recognition_stats", parameters, answer -> answer);
    }

    /**
     * 上传互认统计信息，在后台执行；本方法不抛出异常。 Upload recognition statistics, in the background; the
     * method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> uploadRecognitionStatsAsync(UploadRecognitionStatsParameters parameters) {
        return uploadRecognitionStatsAsync(parameters, null);
    }

    /**
     * 上传互认统计信息，在后台执行，并接收进度。 Upload recognition statistics, in the background, telling of
     * its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> uploadRecognitionStatsAsync(UploadRecognitionStatsParameters parameters, Consumer<? super Progress> progress) {
        return start("upload_recognition_stats", parameters, answer -> answer, progress);
    }

    /**
     * 获取互认检查（或检验）记录WebView。 Recognition page (PC).
     * <br>生成患者互认检查、检验记录的页面地址。
     * <br>Builds the address of the page that lists exams or lab tests to be recognised.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer buildRecognitionUrl(BuildRecognitionUrlParameters parameters) {
        return run("build_recognition_url", parameters, answer -> answer);
    }

    /**
     * 获取互认检查（或检验）记录WebView，在后台执行；本方法不抛出异常。 Recognition page (PC), in the
     * background; the method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildRecognitionUrlAsync(BuildRecognitionUrlParameters parameters) {
        return buildRecognitionUrlAsync(parameters, null);
    }

    /**
     * 获取互认检查（或检验）记录WebView，在后台执行，并接收进度。 Recognition page (PC), in the background,
     * telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> buildRecognitionUrlAsync(BuildRecognitionUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("build_recognition_url", parameters, answer -> answer, progress);
    }

    /**
     * 获取市平台检查列表。 Exams in the city's archive.
     * <br>查询已归档的患者检查列表。
     * <br>Lists archived exams by time and further conditions.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<QueryExamsRow> queryExams(QueryExamsParameters parameters) {
        return run("query_exams", parameters, answer -> new Rows<>(answer, QueryExamsRow::new));
    }

    /**
     * 获取市平台检查列表，在后台执行；本方法不抛出异常。 Exams in the city's archive, in the background; the
     * method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryExamsRow>> queryExamsAsync(QueryExamsParameters parameters) {
        return queryExamsAsync(parameters, null);
    }

    /**
     * 获取市平台检查列表，在后台执行，并接收进度。 Exams in the city's archive, in the background, telling of
     * its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryExamsRow>> queryExamsAsync(QueryExamsParameters parameters, Consumer<? super Progress> progress) {
        return start("query_exams", parameters, answer -> new Rows<>(answer, QueryExamsRow::new), progress);
    }

    /**
     * 获取省平台检查列表。 Exams in the province's platform.
     * <br>查询上级平台的检查记录列表。
     * <br>Lists exams recorded on the higher-level platform.
     *
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<QueryProvinceExamsRow> queryProvinceExams(QueryProvinceExamsParameters parameters) {
        return run("query_province_exams", parameters, answer -> new Rows<>(answer, QueryProvinceExamsRow::new));
    }

    /**
     * 获取省平台检查列表，不带参数。 Exams in the province's platform, without parameters.
     *
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<QueryProvinceExamsRow> queryProvinceExams() {
        return queryProvinceExams(null);
    }

    /**
     * 获取省平台检查列表，在后台执行；本方法不抛出异常。 Exams in the province's platform, in the background;
     * the method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryProvinceExamsRow>> queryProvinceExamsAsync(QueryProvinceExamsParameters parameters) {
        return queryProvinceExamsAsync(parameters, null);
    }

    /**
     * 获取省平台检查列表，在后台执行，并接收进度。 Exams in the province's platform, in the background,
     * telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryProvinceExamsRow>> queryProvinceExamsAsync(QueryProvinceExamsParameters parameters, Consumer<? super Progress> progress) {
        return start("query_province_exams", parameters, answer -> new Rows<>(answer, QueryProvinceExamsRow::new), progress);
    }

    /**
     * 获取市平台+省平台检查列表。 Exams of city and province.
     * <br>查询一位患者在本平台和上级平台的检查记录。
     * <br>Lists a patient's exams on this platform and on the higher-level platform.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<QueryMergedExamsRow> queryMergedExams(QueryMergedExamsParameters parameters) {
        return run("query_merged_exams", parameters, answer -> new Rows<>(answer, QueryMergedExamsRow::new));
    }

    /**
     * 获取市平台+省平台检查列表，在后台执行；本方法不抛出异常。 Exams of city and province, in the
     * background; the method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryMergedExamsRow>> queryMergedExamsAsync(QueryMergedExamsParameters parameters) {
        return queryMergedExamsAsync(parameters, null);
    }

    /**
     * 获取市平台+省平台检查列表，在后台执行，并接收进度。 Exams of city and province, in the background,
     * telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryMergedExamsRow>> queryMergedExamsAsync(QueryMergedExamsParameters parameters, Consumer<? super Progress> progress) {
        return start("query_merged_exams", parameters, answer -> new Rows<>(answer, QueryMergedExamsRow::new), progress);
    }

    /**
     * 获取检查详情。 Detail of an exam.
     * <br>获取已归档患者检查的详情。
     * <br>Gets everything about one archived exam.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<GetExamDetailRow> getExamDetail(GetExamDetailParameters parameters) {
        return run("get_exam_detail", parameters, answer -> new Rows<>(answer, GetExamDetailRow::new));
    }

    /**
     * 获取检查详情，在后台执行；本方法不抛出异常。 Detail of an exam, in the background; the method itself
     * throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<GetExamDetailRow>> getExamDetailAsync(GetExamDetailParameters parameters) {
        return getExamDetailAsync(parameters, null);
    }

    /**
     * 获取检查详情，在后台执行，并接收进度。 Detail of an exam, in the background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<GetExamDetailRow>> getExamDetailAsync(GetExamDetailParameters parameters, Consumer<? super Progress> progress) {
        return start("get_exam_detail", parameters, answer -> new Rows<>(answer, GetExamDetailRow::new), progress);
    }

    /**
     * 获取检查图文报告浏览地址。 Address of a report.
     * <br>获取已归档检查报告的浏览地址；返回的地址总是绝对地址。
     * <br>Gets the address at which a browser shows an exam's report; always absolute.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer getReportViewUrl(GetReportViewUrlParameters parameters) {
        return run("get_report_view_url", parameters, answer -> answer);
    }

    /**
     * 获取检查图文报告浏览地址，在后台执行；本方法不抛出异常。 Address of a report, in the background; the
     * method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getReportViewUrlAsync(GetReportViewUrlParameters parameters) {
        return getReportViewUrlAsync(parameters, null);
    }

    /**
     * 获取检查图文报告浏览地址，在后台执行，并接收进度。 Address of a report, in the background, telling of
     * its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getReportViewUrlAsync(GetReportViewUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("get_report_view_url", parameters, answer -> answer, progress);
    }

    /**
     * 获取检查影像浏览地址。 Address of the images.
     * <br>获取已归档检查影像的浏览地址；返回的地址总是绝对地址。
     * <br>Gets the address at which a browser shows an exam's images; always absolute.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer getImageViewUrl(GetImageViewUrlParameters parameters) {
        return run("get_image_view_url", parameters, answer -> answer);
    }

    /**
     * 获取检查影像浏览地址，在后台执行；本方法不抛出异常。 Address of the images, in the background; the
     * method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getImageViewUrlAsync(GetImageViewUrlParameters parameters) {
        return getImageViewUrlAsync(parameters, null);
    }

    /**
     * 获取检查影像浏览地址，在后台执行，并接收进度。 Address of the images, in the background, telling of
     * its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> getImageViewUrlAsync(GetImageViewUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("get_image_view_url", parameters, answer -> answer, progress);
    }

    /**
     * 获取打印检查列表。 Exams to print.
     * <br>获取可打印报告的检查列表。
     * <br>Lists exams whose reports can be printed.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<QueryPrintExamsRow> queryPrintExams(QueryPrintExamsParameters parameters) {
        return run("query_print_exams", parameters, answer -> new Rows<>(answer, QueryPrintExamsRow::new));
    }

    /**
     * 获取打印检查列表，在后台执行；本方法不抛出异常。 Exams to print, in the background; the method itself
     * throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryPrintExamsRow>> queryPrintExamsAsync(QueryPrintExamsParameters parameters) {
        return queryPrintExamsAsync(parameters, null);
    }

    /**
     * 获取打印检查列表，在后台执行，并接收进度。 Exams to print, in the background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryPrintExamsRow>> queryPrintExamsAsync(QueryPrintExamsParameters parameters, Consumer<? super Progress> progress) {
        return start("query_print_exams", parameters, answer -> new Rows<>(answer, QueryPrintExamsRow::new), progress);
    }

    /**
     * 获取打印文件列表。 Files to print.
     * <br>获取一次检查的打印文件（Base64 或文件路径）；直接存成文件请用 save_print_files。
     * <br>Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<GetPrintFilesRow> getPrintFiles(GetPrintFilesParameters parameters) {
        return run("get_print_files", parameters, answer -> new Rows<>(answer, GetPrintFilesRow::new));
    }

    /**
     * 获取打印文件列表，在后台执行；本方法不抛出异常。 Files to print, in the background; the method itself
     * throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<GetPrintFilesRow>> getPrintFilesAsync(GetPrintFilesParameters parameters) {
        return getPrintFilesAsync(parameters, null);
    }

    /**
     * 获取打印文件列表，在后台执行，并接收进度。 Files to print, in the background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<GetPrintFilesRow>> getPrintFilesAsync(GetPrintFilesParameters parameters, Consumer<? super Progress> progress) {
        return start("get_print_files", parameters, answer -> new Rows<>(answer, GetPrintFilesRow::new), progress);
    }

    /**
     * 更新报告打印状态。 Set a report's print state.
     * <br>标记报告已打印，或取消标记。
     * <br>Marks a report as printed, or takes the mark back.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Answer setPrintFlag(SetPrintFlagParameters parameters) {
        return run("set_print_flag", parameters, answer -> answer);
    }

    /**
     * 更新报告打印状态，在后台执行；本方法不抛出异常。 Set a report's print state, in the background; the
     * method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> setPrintFlagAsync(SetPrintFlagParameters parameters) {
        return setPrintFlagAsync(parameters, null);
    }

    /**
     * 更新报告打印状态，在后台执行，并接收进度。 Set a report's print state, in the background, telling of
     * its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Answer> setPrintFlagAsync(SetPrintFlagParameters parameters, Consumer<? super Progress> progress) {
        return start("set_print_flag", parameters, answer -> answer, progress);
    }

    /**
     * （本库扩展）。 Exams in the city's archive, every page.
     * <br>逐页查询 query_exams 并合并；可看进度、可取消。
     * <br>Fetches every page of query_exams and merges them; with progress in pages, and cancellable.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<QueryExamsRow> queryExamsAll(QueryExamsAllParameters parameters) {
        return run("query_exams_all", parameters, answer -> new Rows<>(answer, QueryExamsRow::new));
    }

    /**
     * 获取市平台检查列表（全部页），在后台执行；本方法不抛出异常。 Exams in the city's archive, every page,
     * in the background; the method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryExamsRow>> queryExamsAllAsync(QueryExamsAllParameters parameters) {
        return queryExamsAllAsync(parameters, null);
    }

    /**
     * 获取市平台检查列表（全部页），在后台执行，并接收进度。 Exams in the city's archive, every page, in the
     * background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryExamsRow>> queryExamsAllAsync(QueryExamsAllParameters parameters, Consumer<? super Progress> progress) {
        return start("query_exams_all", parameters, answer -> new Rows<>(answer, QueryExamsRow::new), progress);
    }

    /**
     * （本库扩展）。 Exams in the province's platform, every page.
     * <br>逐页查询 query_province_exams 并合并；可看进度、可取消。
     * <br>Fetches every page of query_province_exams and merges them; with progress in pages, and
     * cancellable.
     *
     * @param parameters 参数，可为 null the parameters, or null
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<QueryProvinceExamsRow> queryProvinceExamsAll(QueryProvinceExamsAllParameters parameters) {
        return run("query_province_exams_all", parameters, answer -> new Rows<>(answer, QueryProvinceExamsRow::new));
    }

    /**
     * 获取省平台检查列表（全部页），不带参数。 Exams in the province's platform, every page, without
     * parameters.
     *
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<QueryProvinceExamsRow> queryProvinceExamsAll() {
        return queryProvinceExamsAll(null);
    }

    /**
     * 获取省平台检查列表（全部页），在后台执行；本方法不抛出异常。 Exams in the province's platform, every
     * page, in the background; the method itself throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryProvinceExamsRow>> queryProvinceExamsAllAsync(QueryProvinceExamsAllParameters parameters) {
        return queryProvinceExamsAllAsync(parameters, null);
    }

    /**
     * 获取省平台检查列表（全部页），在后台执行，并接收进度。 Exams in the province's platform, every page, in
     * the background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<QueryProvinceExamsRow>> queryProvinceExamsAllAsync(QueryProvinceExamsAllParameters parameters, Consumer<? super Progress> progress) {
        return start("query_province_exams_all", parameters, answer -> new Rows<>(answer, QueryProvinceExamsRow::new), progress);
    }

    /**
     * （本库扩展）。 Inspect a link.
     * <br>分析任何页面链接（本库或HIS自己生成的均可）：是哪个页面、解密出什么、验签是否通过、时间戳差多少；每
     * 个错误指出真正的原因和处理方法，不报由它引起的后果。不访问网络。
     * <br>Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to,
     * whether the signature is right, how old the timestamp is. Each mistake is named with its true cause and
     * what to do, and nothing that merely follows from it. No network is used.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public InspectUrlAnswer inspectUrl(InspectUrlParameters parameters) {
        return run("inspect_url", parameters, InspectUrlAnswer::new);
    }

    /**
     * 检查链接，在后台执行；本方法不抛出异常。 Inspect a link, in the background; the method itself throws
     * nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<InspectUrlAnswer> inspectUrlAsync(InspectUrlParameters parameters) {
        return inspectUrlAsync(parameters, null);
    }

    /**
     * 检查链接，在后台执行，并接收进度。 Inspect a link, in the background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<InspectUrlAnswer> inspectUrlAsync(InspectUrlParameters parameters, Consumer<? super Progress> progress) {
        return start("inspect_url", parameters, InspectUrlAnswer::new, progress);
    }

    /**
     * （本库扩展）。 Save files to print.
     * <br>调用 get_print_files，把 Base64 内容（或 HTTP 路径的文件）存入目录；每个文件都完整且与格式相符，要
     * 么全部保存，要么一个也不保存。
     * <br>Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a
     * directory; each file is whole and of its format, and all are saved or none is.
     *
     * @param parameters 参数 the parameters
     * @return 返回结果 the answer
     * @throws IdcasException code 不为 0 the code is not 0
     */
    public Rows<SavePrintFilesRow> savePrintFiles(SavePrintFilesParameters parameters) {
        return run("save_print_files", parameters, answer -> new Rows<>(answer, SavePrintFilesRow::new));
    }

    /**
     * 保存打印文件，在后台执行；本方法不抛出异常。 Save files to print, in the background; the method itself
     * throws nothing.
     *
     * @param parameters 参数 the parameters
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<SavePrintFilesRow>> savePrintFilesAsync(SavePrintFilesParameters parameters) {
        return savePrintFilesAsync(parameters, null);
    }

    /**
     * 保存打印文件，在后台执行，并接收进度。 Save files to print, in the background, telling of its progress.
     *
     * @param parameters 参数 the parameters
     * @param progress 接收进度，可为 null；抛出异常则取消调用 is told of the progress, or null; where it throws, the call is cancelled
     * @return 结果；取消它即取消调用 the result; where it is cancelled, the call is
     */
    public CompletableFuture<Rows<SavePrintFilesRow>> savePrintFilesAsync(SavePrintFilesParameters parameters, Consumer<? super Progress> progress) {
        return start("save_print_files", parameters, answer -> new Rows<>(answer, SavePrintFilesRow::new), progress);
    }
}
