//! Operations that the library builds on the interface's own.

use super::archive::{EXAM_FILTERS, PROVINCE_FILTERS, QUERY_EXAMS, QUERY_PROVINCE_EXAMS};
use super::print::{BUSINESS_ID, FILE_FORMAT, FILE_TYPE, GET_PRINT_FILES};
use super::terms::*;

const BEYOND: Operation = Operation {
    group: Group::Beyond,
    base: Base::None,
    chapter: "（本库扩展）",
    ..REQUEST
};

const MAX_PAGES: Param = for_library(
    "max_pages",
    said!(
        "最多取多少页，超过则返回 -1108",
        "maximum number of pages; more than that is code -1108"
    ),
)
.typed(Type::Int)
.or_default("1000");

const ALL_PAGE_SIZE: Param = for_library("page_size", said!("分页页大小", "rows per page"))
    .typed(Type::Int)
    .or_default("100");

/// A paged operation's conditions with the page size and the ceiling instead of a page number.
const fn all_pages<const N: usize, const M: usize>(conditions: &[Param; N]) -> [Param; M] {
    let mut params = [MAX_PAGES; M];
    let mut index = 0;
    while index < N {
        params[index] = conditions[index];
        index += 1;
    }
    params[N] = ALL_PAGE_SIZE;
    params
}

const ALL_EXAMS_PARAMS: [Param; EXAM_FILTERS.len() + 2] = all_pages(&EXAM_FILTERS);
const ALL_PROVINCE_PARAMS: [Param; PROVINCE_FILTERS.len() + 2] = all_pages(&PROVINCE_FILTERS);

const MERGED_OUTPUTS: &[Output] = &[
    CODE,
    MSG,
    output(
        "page.pages",
        Type::Int,
        said!("取了多少页", "pages fetched"),
    ),
    output(
        "page.rows",
        Type::Int,
        said!("合并后的行数", "rows after merging"),
    ),
    output(
        "page.total_count",
        Type::Int,
        said!(
            "平台最后报告的总数量",
            "total number of rows, as the platform last reported it"
        ),
    ),
    output(
        "page.changed",
        Type::Bool,
        said!(
            "取页期间总数量变化，或取到的行可能不是全部（rows 少于 total_count 等）；若为 true，可再取一次",
            "whether the total changed while pages were fetched, or rows may be missing, as where rows is below total_count; if so, query again"
        ),
    ),
    output(
        "data",
        Type::List,
        said!(
            "各页的检查，每个 id 一次（没有 id 的行全部保留），字段原样",
            "the exams of all pages, each id once and every row without one, members as the platform sent them"
        ),
    ),
];

pub const QUERY_EXAMS_ALL: Operation = Operation {
    name: "query_exams_all",
    title: said!(
        "获取市平台检查列表（全部页）",
        "Exams in the city's archive, every page"
    ),
    summary: said!(
        "逐页查询 query_exams 并合并；可看进度、可取消。",
        "Fetches every page of query_exams and merges them; with progress in pages, and cancellable."
    ),
    work: Work::AllPages(&QUERY_EXAMS),
    params: &ALL_EXAMS_PARAMS,
    rules: QUERY_EXAMS.rules,
    outputs: MERGED_OUTPUTS,
    example: r#"{"time_type":0,"start_time":"2021-05-01","end_time":"2021-05-31"}"#,
    example_answer: r#"{"code":0,"msg":"成功","page":{"pages":3,"rows":241,"total_count":241,"changed":false},"data":[{"id":1394827364510000001,"patient_name":"张示例"}]}"#,
    ..BEYOND
};

pub const QUERY_PROVINCE_EXAMS_ALL: Operation = Operation {
    name: "query_province_exams_all",
    title: said!(
        "获取省平台检查列表（全部页）",
        "Exams in the province's platform, every page"
    ),
    summary: said!(
        "逐页查询 query_province_exams 并合并；可看进度、可取消。",
        "Fetches every page of query_province_exams and merges them; with progress in pages, and cancellable."
    ),
    work: Work::AllPages(&QUERY_PROVINCE_EXAMS),
    params: &ALL_PROVINCE_PARAMS,
    rules: QUERY_PROVINCE_EXAMS.rules,
    outputs: MERGED_OUTPUTS,
    example: r#"{"time_type":0,"start_time":"2021-05-01","end_time":"2021-05-31"}"#,
    example_answer: r#"{"code":0,"msg":"成功","page":{"pages":1,"rows":12,"total_count":12,"changed":false},"data":[{"id":7001,"patient_name":"张示例"}]}"#,
    ..BEYOND
};

pub const INSPECT_URL: Operation = Operation {
    name: "inspect_url",
    title: said!("检查链接", "Inspect a link"),
    summary: said!(
        "分析任何页面链接（本库或HIS自己生成的均可）：是哪个页面、解密出什么、验签是否通过、时间戳差多少；每个错误指出真正的原因和处理方法，不报由它引起的后果。不访问网络。",
        "Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to, whether the signature is right, how old the timestamp is. Each mistake is named with its true cause and what to do, and nothing that merely follows from it. No network is used."
    ),
    bearer: Bearer::None,
    work: Work::InspectUrl,
    needs: &[],
    params: &[
        for_library("url", said!("要检查的链接", "the link to inspect"))
            .required()
            .note(said!(
                "可以带引号、换行、前面的“URL:”，也可以是一行日志、JSON 或 curl 命令",
                "may have quotation marks, line breaks or \"URL:\" around it, or stand in a line of a log, JSON or a curl command"
            )),
    ],
    outputs: &[
        CODE,
        MSG,
        output(
            "data.operation",
            Type::String,
            said!("生成该页面的操作", "the operation that builds this page"),
        ),
        output(
            "data.chapter",
            Type::String,
            said!("所属章节", "the page's chapter"),
        ),
        output(
            "data.ok",
            Type::Bool,
            said!("是否没有发现问题", "whether no problem was found"),
        ),
        output(
            "data.verdict",
            Type::String,
            said!("结论", "the verdict in words"),
        ),
        output(
            "data.faults",
            Type::List,
            said!("平台会拒绝的原因", "reasons for the platform to refuse it"),
        ),
        output(
            "data.faults[].param",
            Type::String,
            said!("参数", "parameter"),
        ),
        output(
            "data.faults[].rule",
            Type::String,
            said!("问题类别", "type of fault"),
        ),
        output(
            "data.faults[].cause",
            Type::String,
            said!(
                "原因的固定名称，见《平台为什么拒绝我的链接》",
                "the cause's stable name, listed in \"Why does the platform refuse my link?\""
            ),
        ),
        output(
            "data.faults[].msg",
            Type::String,
            said!("说明与处理方法", "the fault in words, and what to do"),
        ),
        output(
            "data.remarks",
            Type::List,
            said!(
                "不影响打开的提示",
                "remarks that do not prevent it from opening"
            ),
        ),
        output(
            "data.query",
            Type::Object,
            said!("未加密的参数", "parameters that are not encrypted"),
        ),
        output(
            "data.token",
            Type::Object,
            said!("token 解密后的参数", "what token decrypts to"),
        ),
        output(
            "data.encrypted",
            Type::Object,
            said!(
                "逐个加密的参数解密后的值",
                "what the encrypted parameters decrypt to"
            ),
        ),
        output(
            "data.signature",
            Type::Object,
            said!(
                "待签名字符串（密钥以***代替）、应有的签名与实际的签名",
                "the string to sign (key masked), the expected and the actual signature"
            ),
        ),
        output(
            "data.timestamp",
            Type::Object,
            said!("时间戳与距今秒数", "the timestamp and its age in seconds"),
        ),
    ],
    example: r#"{"url":"https://portal.example.com/clinicview/index.html?source=his&token=...&sev=...&timestamp=2021-05-19%2000%3A00%3A00&sign=..."}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":{"operation":"build_clinic_url","chapter":"临床调阅（PC端）","ok":false,"verdict":"发现 1 处问题","faults":[{"param":"sign","rule":"sign","cause":"sign_encoded","msg":"sign 是按 URL 编码后的值计算的；应先签名，再编码"}],"remarks":[]}}"#,
    ..BEYOND
};

pub const SAVE_PRINT_FILES: Operation = Operation {
    name: "save_print_files",
    title: said!("保存打印文件", "Save files to print"),
    summary: said!(
        "调用 get_print_files，把 Base64 内容（或 HTTP 路径的文件）存入目录；每个文件都完整且与格式相符，要么全部保存，要么一个也不保存。",
        "Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a directory; each file is whole and of its format, and all are saved or none is."
    ),
    work: Work::SavePrintFiles(&GET_PRINT_FILES),
    needs: GET_PRINT_FILES.needs,
    params: &[
        BUSINESS_ID,
        FILE_TYPE,
        FILE_FORMAT,
        for_library(
            "directory",
            said!("保存目录，须已存在", "directory to save to; it must exist"),
        )
        .required(),
    ],
    outputs: &[
        CODE,
        MSG,
        output("data", Type::List, said!("结果列表", "the files")),
        output(
            "data[].file_type",
            Type::String,
            said!("文件类型", "file type"),
        ),
        output(
            "data[].file_format",
            Type::String,
            said!(
                "文件格式；内容是别的格式时为实际格式（Pdf、Jpg、Png、Tiff、Dicom、Bmp、Gif、Webp）",
                "file format as sent, or what the file is where that is another: Pdf, Jpg, Png, Tiff, Dicom, Bmp, Gif, Webp"
            ),
        ),
        output(
            "data[].path",
            Type::String,
            said!(
                "保存到的路径，扩展名按实际格式；空表示共享或FTP路径，须由宿主自行读取",
                "where it was saved, with the ending of what it is; empty for a share or FTP path, which the host must read itself"
            ),
        ),
        output("data[].bytes", Type::Long, said!("字节数", "bytes")),
        output("data[].sha256", Type::String, said!("SHA-256", "SHA-256")),
        output(
            "data[].file_path",
            Type::String,
            said!("平台给出的路径", "the path that the platform gave"),
        ),
    ],
    example: r#"{"business_id":"1394827364510000001","file_format":"Pdf","directory":"C:\\reports"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":[{"file_type":"Result","file_format":"Pdf","path":"C:\\reports\\1394827364510000001-1.pdf","bytes":48213,"sha256":"9f86d081884c7d65...","file_path":""}]}"#,
    ..BEYOND
};
