import cn.idcas.Answer;
import cn.idcas.BuildClinicUrlParameters;
import cn.idcas.IdcasClient;
import cn.idcas.IdcasException;
import cn.idcas.QueryMergedExamsParameters;
import cn.idcas.QueryMergedExamsRow;
import cn.idcas.Rows;
import cn.idcas.SavePrintFilesParameters;
import cn.idcas.SavePrintFilesRow;
import cn.idcas.SetPrintFlagParameters;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * 小型临床工作站：查询患者的检查、打开临床调阅页面、保存报告并登记打印、运行诊断。
 * A small clinic workstation: finds a patient's exams, opens the clinic page, saves a report and marks it as printed, and runs
 * the diagnosis.
 *
 * <pre>java -cp idcas.jar:jna.jar:. Clinic CONFIG.json ID_CARD_NO FOLDER</pre>
 *
 * 在 Windows 上，页面在浏览器中打开；地址总会打印出来。 On Windows the page opens in the browser; its address is printed everywhere.
 */
final class Clinic {
    private static PrintStream out;

    private Clinic() {
    }

    private static void openInBrowser(String address) throws Exception {
        out.println("页面 / page: " + address);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        if (windows && !GraphicsEnvironment.isHeadless() && System.getenv("IDCAS_NO_BROWSER") == null) {
            Desktop.getDesktop().browse(new URI(address));
        }
    }

    private static void work(IdcasClient client, String card, Path folder) throws Exception {
        // For ten seconds at most; where that is not enough, the call is cancelled.
        CompletableFuture<Rows<QueryMergedExamsRow>> query = client.queryMergedExamsAsync(new QueryMergedExamsParameters().idCardNo(card));
        Rows<QueryMergedExamsRow> exams;
        try {
            exams = query.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            query.cancel(true);
            throw late;
        }
        out.println("检查 / exams: " + exams.size());
        for (QueryMergedExamsRow exam : exams) {
            out.println(exam.text("perform_time") + "  " + exam.text("exam_type") + "  " + exam.getAccessionNumber() + "  "
                    + exam.getPatientName() + "  " + exam.getExamItem());
        }

        QueryMergedExamsRow first = exams.get(0);
        String org = first.getPerformOrgCode();
        openInBrowser(client.buildClinicUrl(new BuildClinicUrlParameters().workNo("001").orgCode(org).idCardNo(card)).data());

        for (SavePrintFilesRow file : client.savePrintFiles(new SavePrintFilesParameters().businessId(first.getId()).directory(folder))) {
            out.println("已保存 / saved: " + file.getPath() + " (" + file.getBytes() + " bytes)");
        }
        client.setPrintFlag(new SetPrintFlagParameters().businessId(first.getId()).orgCode(org).printTime(LocalDateTime.now())
                .clientHost("10.0.0.15").clientName("CLINIC-01"));
        out.println("已登记打印 / marked as printed");

        Answer report = client.diagnose();
        for (int step = 0; step < report.count("/data/steps"); step++) {
            out.println(report.at("/data/steps/" + step + "/status") + "  " + report.at("/data/steps/" + step + "/step"));
        }
    }

    public static void main(String[] arguments) throws Exception {
        out = new PrintStream(System.out, true, "UTF-8");
        try (IdcasClient client = new IdcasClient(Paths.get(arguments[0]))) {
            work(client, arguments[1], Paths.get(arguments[2]));
        } catch (ExecutionException failure) {
            // Of a call in the background, the cause is what has happened.
            fail(failure.getCause());
        } catch (IdcasException failure) {
            fail(failure);
        }
    }

    private static void fail(Throwable failure) throws Exception {
        if (!(failure instanceof IdcasException)) {
            throw new IllegalStateException(failure);
        }
        IdcasException told = (IdcasException) failure;
        out.println(told.getOperation() + ": " + told.getCode() + " " + told.getKind() + "\n" + told.getMsg() + "\n" + told.getHint());
        System.exit(1);
    }
}
