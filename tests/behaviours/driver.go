// Does what each row of table.json says and prints what it saw: see driver.c.
//
//	driver TABLE.json CONFIG.json SILENT.json
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"idcas"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

type row struct {
	Name, Does, Operation, Client string
	Params                        map[string]any
	Shows                         []string
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// shown is what idcas_json_get() tells.
func shown(text, pointer string) string {
	value := json.RawMessage(text)
	for _, token := range strings.Split(pointer, "/")[1:] {
		token = strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
		var object map[string]json.RawMessage
		var array []json.RawMessage
		if json.Unmarshal(value, &object) == nil {
			value = object[token]
			continue
		}
		index, err := strconv.Atoi(token)
		if err != nil || json.Unmarshal(value, &array) != nil || index >= len(array) {
			return ""
		}
		value = array[index]
	}
	var content string
	if json.Unmarshal(value, &content) == nil {
		return content
	}
	return string(value)
}

// text is an answer's, whatever its code; a cancelled call has none, and this is what it stands for.
func text(answer *idcas.Answer, err error) string {
	var failure *idcas.Error
	switch {
	case answer != nil:
		return answer.JSON
	case errors.Is(err, context.Canceled):
		return `{"code":-1105,"error":{"kind":"cancelled"}}`
	case errors.As(err, &failure):
		return fmt.Sprintf(`{"code":%d,"error":{"kind":"%s"}}`, failure.Code, failure.Kind)
	}
	panic(err)
}

func background(client *idcas.Client, does row) string {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan string)
	go func() {
		ended <- text(client.Call(ctx, does.Operation, does.Params, idcas.OnProgress(func(idcas.Progress) {})))
	}()
	if does.Does == "cancel" {
		// It has to be under way.
		select {
		case <-ended:
			panic("the job is done before it is cancelled")
		case <-time.After(50 * time.Millisecond):
			cancel()
		}
	}
	return <-ended
}

// memory is the resident memory in KB.
func memory() int {
	runtime.GC()
	statm, err := os.ReadFile("/proc/self/statm")
	must(err)
	var pages, resident int
	_, err = fmt.Sscan(string(statm), &pages, &resident)
	must(err)
	return resident * os.Getpagesize() / 1024
}

func thousand(client *idcas.Client, does row) string {
	before := 0
	for index := 0; index < 1200; index++ {
		if index == 200 {
			before = memory()
		}
		text(client.Call(context.Background(), does.Operation, does.Params))
	}
	// The collector's own memory comes and goes by a few megabytes.
	if memory()-before < 8192 {
		return "flat"
	}
	return "grown"
}

// query passes the row's parameters as those of the typed method.
func query(client *idcas.Client, params map[string]any) string {
	day := func(name string) time.Time {
		value, err := time.ParseInLocation("2006-01-02", params[name].(string), idcas.China)
		must(err)
		return value
	}
	number := func(name string) int {
		value, err := strconv.Atoi(fmt.Sprint(params[name]))
		must(err)
		return value
	}
	rows, err := client.QueryExams(context.Background(), idcas.QueryExamsParameters{
		TimeType:  idcas.TimeType(number("time_type")),
		StartTime: day("start_time"),
		EndTime:   day("end_time"),
		PageIndex: idcas.Ptr(number("page_index")),
		PageSize:  idcas.Ptr(number("page_size")),
		ExamType:  idcas.ArchiveExamType(params["exam_type"].(string)),
	})
	must(err)
	return rows.JSON
}

func run(does row, config string) []string {
	// The package passes UTF-8, whatever encoding the row names.
	client, err := idcas.OpenFile(config)
	must(err)
	defer client.Close()
	var answer string
	switch does.Does {
	case "call":
		answer = text(client.Call(context.Background(), does.Operation, does.Params))
	case "job", "cancel":
		answer = background(client, does)
	case "closed":
		client.Close()
		answer = text(client.Call(context.Background(), does.Operation, does.Params))
	case "document":
		answer = query(client, does.Params)
	case "thousand":
		return []string{thousand(client, does)}
	default:
		panic(does.Does)
	}
	values := make([]string, len(does.Shows))
	for index, pointer := range does.Shows {
		values[index] = shown(answer, pointer)
	}
	return values
}

func main() {
	table, err := os.ReadFile(os.Args[1])
	must(err)
	var rows []row
	must(json.Unmarshal(table, &rows))
	for _, does := range rows {
		config := os.Args[2]
		if does.Client == "silent" {
			config = os.Args[3]
		}
		fmt.Println(strings.Join(append([]string{does.Name}, run(does, config)...), "\t"))
	}
}
