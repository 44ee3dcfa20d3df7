package idcas

// What the package promises beyond the behaviours that all languages share. Needs a sandbox: the files of the two configurations are named
// by the environment variables CONFIG and SILENT (of a platform that never answers).

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

const rare = 1394827364510000295

func opened(t *testing.T, variable string) *Client {
	t.Helper()
	client, err := OpenFile(os.Getenv(variable))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

// A client whose calls would wait for ten minutes.
func patient(t *testing.T) *Client {
	t.Helper()
	text, err := os.ReadFile(os.Getenv("SILENT"))
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]any{}
	if err := json.Unmarshal(text, &keys); err != nil {
		t.Fatal(err)
	}
	keys["timeout_ms"] = 600_000
	client, err := Open(keys)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

func year() QueryExamsParameters {
	return QueryExamsParameters{
		TimeType:  TimeTypeExamTime,
		StartTime: time.Date(2021, 1, 1, 0, 0, 0, 0, China),
		EndTime:   time.Date(2021, 12, 31, 0, 0, 0, 0, China),
	}
}

func failure(t *testing.T, err error) *Error {
	t.Helper()
	var told *Error
	if !errors.As(err, &told) {
		t.Fatalf("not an *Error: %v", err)
	}
	return told
}

func TestRowsAreTyped(t *testing.T) {
	client := opened(t, "CONFIG")
	params := year()
	params.PageSize = Ptr(5)
	exams, err := client.QueryExams(context.Background(), params)
	if err != nil {
		t.Fatal(err)
	}
	if len(exams.Rows) != 5 || exams.Page.TotalCount <= 100 || exams.Page.PageSize != 5 {
		t.Fatal(len(exams.Rows), exams.Page)
	}
	for _, exam := range exams.Rows {
		if exam.ID == 0 || exam.PatientName == "" || exam.PerformTime.Year() != 2021 || exam.PatientSex == nil {
			t.Fatalf("%+v", exam)
		}
		if string(exam.Raw["id"]) != fmt.Sprint(exam.ID) {
			t.Fatal(string(exam.Raw["id"]), exam.ID)
		}
	}
}

func TestARareNameThereAndBackAndAnIDThatKeepsEveryDigit(t *testing.T) {
	client := opened(t, "CONFIG")
	detail, err := client.GetExamDetail(context.Background(), GetExamDetailParameters{ID: rare})
	if err != nil {
		t.Fatal(err)
	}
	if detail.Rows[0].ID != rare || detail.Rows[0].PatientName != "王𠮷" {
		t.Fatal(detail.Rows[0].ID, detail.Rows[0].PatientName)
	}
	answer, err := client.Call(context.Background(), "build_clinic_url", clinicPage(detail.Rows[0].PatientName))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(answer.JSON, "王𠮷") {
		t.Fatal("the name did not come back")
	}
}

// clinicPage is the parameters of a page with its plaintext.
func clinicPage(name string) map[string]any {
	return BuildClinicURLParameters{WorkNo: "001", OrgCode: "2470", PatientName: name, Explain: Ptr(true)}.given()
}

func TestTimesAreChinas(t *testing.T) {
	client := opened(t, "CONFIG")
	// 17:02 in London is 01:02 of the next day in China.
	london := time.Date(2021, 5, 18, 17, 2, 3, 0, time.UTC)
	page, err := client.BuildClinicURL(context.Background(), BuildClinicURLParameters{
		WorkNo: "001", OrgCode: "2470", PatientName: "黄娟", StartTime: london, EndTime: london, Timestamp: london,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"start_time=2021-05-19&", "timestamp=2021-05-19%2001%3A02%3A03&"} {
		if !strings.Contains(page, part) {
			t.Errorf("%s is not in %s", part, page)
		}
	}
}

func TestFailures(t *testing.T) {
	client := opened(t, "CONFIG")
	ctx := context.Background()
	answer, err := client.Call(ctx, "query_exams", map[string]any{"time_typ": 0, "start_time": "2021-13-01"})
	told := failure(t, err)
	if told.Code != CodeInvalidArgument || told.Kind != "invalid_argument" || len(told.Faults) < 3 || told.Hint == "" || answer.Code != told.Code {
		t.Fatalf("%+v", told)
	}
	_, err = client.GetImageURL(ctx, GetImageURLParameters{OrgCode: "2470", AccessionNumber: "none", PatientID: "none", Modality: ExamTypeCT, NeedSev: Ptr(true)})
	if told := failure(t, err); told.Code != CodePlatform || told.Kind != "platform" || !strings.Contains(told.Msg, "未找到") {
		t.Fatalf("%+v", told)
	}
	_, err = client.GetToken(ctx, GetTokenParameters{Force: Ptr(true), Password: "wrong"})
	if told := failure(t, err); told.AuthError != "invalid_grant" || strings.Contains(told.Error(), "wrong") {
		t.Fatalf("%+v", told)
	}
	_, err = Open(map[string]any{"gatway": "http://a.example"})
	if told := failure(t, err); told.Code != CodeInvalidConfig || len(told.Faults) == 0 {
		t.Fatalf("%+v", told)
	}
	if _, err := client.Call(ctx, "query_exams\x00", nil); err == nil || !strings.Contains(err.Error(), "NUL") {
		t.Fatal(err)
	}
	client.Close()
	client.Close()
	_, err = client.GetToken(ctx, GetTokenParameters{})
	if told := failure(t, err); told.Code != CodeInvalidHandle {
		t.Fatalf("%+v", told)
	}
}

func TestManyGoroutines(t *testing.T) {
	client := opened(t, "CONFIG")
	var group sync.WaitGroup
	for number := 0; number < 16; number++ {
		group.Add(1)
		go func(number int) {
			defer group.Done()
			for turn := 0; turn < 10; turn++ {
				name := fmt.Sprintf("患者%d-%d", number, turn)
				answer, err := client.Call(context.Background(), "build_clinic_url", clinicPage(name))
				if err != nil || !strings.Contains(answer.JSON, name) {
					t.Errorf("%s: %v", name, err)
				}
			}
			params := year()
			params.PageSize = Ptr(1 + number)
			if exams, err := client.QueryExams(context.Background(), params); err != nil || len(exams.Rows) != 1+number {
				t.Errorf("%d: %v", number, err)
			}
		}(number)
	}
	group.Wait()
}

func TestCancelledCallsEndTheirJobs(t *testing.T) {
	client := patient(t)
	// More than there may be open at once.
	for round := 0; round < 90; round++ {
		ctx, cancel := context.WithCancel(context.Background())
		ended := make(chan error)
		for number := 0; number < 100; number++ {
			go func() {
				_, err := client.QueryExams(ctx, year())
				ended <- err
			}()
		}
		cancel()
		for number := 0; number < 100; number++ {
			if err := <-ended; !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := client.QueryExams(ctx, year()); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
	defer func() {
		if recover() != "stop" {
			t.Fatal("what progress panics with is lost")
		}
	}()
	_, _ = client.QueryExams(context.Background(), year(), OnProgress(func(Progress) { panic("stop") }))
}

func TestProgress(t *testing.T) {
	client := opened(t, "CONFIG")
	var last Progress
	params := QueryExamsAllParameters{StartTime: year().StartTime, EndTime: year().EndTime}
	all, err := client.QueryExamsAll(context.Background(), params, OnProgress(func(told Progress) { last = told }))
	if err != nil {
		t.Fatal(err)
	}
	if last.Unit != "page" || last.Done != last.Total || last.Done == 0 || len(all.Rows) <= 100 {
		t.Fatal(last, len(all.Rows))
	}
}

// Resident memory in bytes.
func memory(t *testing.T) int {
	t.Helper()
	runtime.GC()
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Skip(err)
	}
	var pages, resident int
	if _, err := fmt.Sscan(string(text), &pages, &resident); err != nil {
		t.Fatal(err)
	}
	return resident * os.Getpagesize()
}

func TestTextsAreReleased(t *testing.T) {
	client := opened(t, "CONFIG")
	described := 0
	describe := func() {
		for index := 0; index < 1000; index++ {
			answer, err := client.Describe("query_exams")
			if err != nil {
				t.Fatal(err)
			}
			described += len(answer.JSON)
		}
	}
	describe()
	before := memory(t)
	described = 0
	describe()
	if grown := memory(t) - before; grown > described/2 {
		t.Fatalf("%d bytes of %d are still there", grown, described)
	}
}

func TestWhatElseThereIs(t *testing.T) {
	client := opened(t, "CONFIG")
	if answer, err := client.Diagnose(); err != nil || !strings.Contains(string(answer.Data), "crypto_self_test") {
		t.Fatal(err)
	}
	if !strings.Contains(CodeText(CodeTimeout, "en"), "IDCAS_TIMEOUT") || !strings.Contains(Version(), ".") {
		t.Fatal(CodeText(CodeTimeout, "en"), Version())
	}
	warned, err := Open(Configuration{Domain: "portal.example.com", DesKey: "eWorldTomTaw#7=*", Md5Key: "TomtawMD5Key", Retries: Ptr(0)})
	if err != nil {
		t.Fatal(err)
	}
	defer warned.Close()
	if !strings.Contains(warned.Warnings, "test_key") || client.Warnings != "" {
		t.Fatal(warned.Warnings, client.Warnings)
	}
}
