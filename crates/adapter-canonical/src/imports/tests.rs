use super::{LineResultObject, RefusedLineObject, answer};
use crate::testing::{self, DIGITS, UUID, request, text};
use usher_domain::commands::{CancelImport, CreateImport, GetImport, ListLineResults, MAX_IMPORT_LINES, RowOutcome};
use usher_domain::{
    IfPending, Import, ImportCounts, ImportId, ImportStatus, ImportStop, LineProblem, LineResult, Timestamp,
};

fn create(query: &str, body: &str) -> Result<CreateImport, u16> {
    let mut call = request("POST", &format!("/v1/imports{query}"), body);
    call.headers = usher_adapter_kit::Headers::default();
    call.headers.push("Content-Type", "text/csv");
    testing::command_of(&call)
}

#[test]
fn a_file_becomes_lines_and_what_is_wrong_stays_with_its_line() {
    let import = create("?if_pending=skip", "email,message\nann@b.co,Hi\nnobody,\n").unwrap();
    assert_eq!((import.if_pending, import.submission.as_str()), (IfPending::Skip, ""));
    let [ann, nobody] = import.lines.as_slice() else { panic!("{import:?}") };
    assert_eq!((ann.number, nobody.number, nobody.email.as_str()), (2, 3, "nobody"));
    assert_eq!(ann.row.as_ref().unwrap().message.as_ref().unwrap().as_str(), "Hi");
    assert_eq!(nobody.row.as_ref().unwrap_err()[0].field.as_deref(), Some("email"));
    assert_eq!(create("", "email\na@b.co\n").unwrap().if_pending, IfPending::AsSet);
    for (query, body) in [("?if_pending=perhaps", "email\na@b.co\n"), ("?dry_run=true", "email\na@b.co\n"), ("", "x\n")]
    {
        assert_eq!(create(query, body).unwrap_err(), 422, "{query}");
    }
    let json = testing::decode(&super::create::ENDPOINT, &request("POST", "/v1/imports", "{}"));
    assert_eq!(json.unwrap_err().status, 415);
}

#[test]
fn as_many_lines_are_read_as_an_import_can_have() {
    let lines = |count: usize| "a@b.co\n".repeat(count);
    assert_eq!(create("", &format!("email\n{}", lines(MAX_IMPORT_LINES))).unwrap().lines.len(), MAX_IMPORT_LINES);
    assert_eq!(create("", &format!("email\n{}", lines(MAX_IMPORT_LINES + 1))).unwrap_err(), 422);
}

#[test]
fn imports_are_named_by_their_ids() {
    let id = ImportId(UUID.parse().unwrap());
    for named in [UUID.to_owned(), format!("imp_{DIGITS}")] {
        let get: GetImport = testing::command("GET", &format!("/v1/imports/{named}"), "").unwrap();
        let cancel: CancelImport = testing::command("POST", &format!("/v1/imports/{named}/cancel"), "").unwrap();
        assert_eq!((get.0, cancel.0), (id, id));
        for (lines, only_refused) in [("refused-lines", true), ("lines", false)] {
            let path = format!("/v1/imports/{named}/{lines}?limit=3");
            let list: ListLineResults = testing::command("GET", &path, "").unwrap();
            assert_eq!((list.import, list.only_refused, list.limit.get()), (id, only_refused, 3));
        }
    }
    assert_eq!(testing::rejection("GET", &format!("/v1/imports/inv_{DIGITS}"), ""), 404);
    assert_eq!(testing::rejection("POST", &format!("/v1/imports/{UUID}/cancel"), r#"{"x":1}"#), 422);
}

#[test]
fn an_import_says_how_far_it_is() {
    let import = Import {
        id: ImportId(UUID.parse().unwrap()),
        maker: None,
        status: ImportStatus::Failed,
        stopped: Some(ImportStop::MakerGone),
        counts: ImportCounts { total: 9, invited: 3, unchanged: 2, refused: 1 },
        created_at: Timestamp::from_millis(0),
        finished_at: Some(Timestamp::from_millis(1)),
        rows_deleted_at: None,
    };
    let response = answer(202, &import);
    assert_eq!(response.status, 202);
    assert_eq!(
        text(&response),
        r#"{"id":"imp_01h455vb4pex5vsknk084sn02q","status":"failed","stopped":"maker_gone","lines":{"total":9,"invited":3,"unchanged":2,"refused":1,"left":3},"created_by":null,"created_at":"1970-01-01T00:00:00.000Z","finished_at":"1970-01-01T00:00:00.001Z","refused_lines_deleted_at":null}"#
    );
}

#[test]
fn a_refused_line_names_each_column_once() {
    let problem = |field: Option<&str>, detail: &str| LineProblem {
        field: field.map(str::to_owned),
        code: "required".to_owned(),
        detail: detail.to_owned(),
    };
    let problems = vec![problem(Some("email"), "email: Send it."), problem(Some("note"), "No."), problem(None, "a: b")];
    let line = LineResult { number: 7, email: "x".to_owned(), outcome: Err(problems) };
    assert_eq!(
        serde_json::to_string(&RefusedLineObject::of(&line)).unwrap(),
        r#"{"line":7,"email":"x","errors":[{"code":"required","detail":"Send it.","field":"email"},{"code":"required","detail":"No.","field":"note"},{"code":"required","detail":"a: b"}]}"#
    );
}

#[test]
fn a_line_says_what_became_of_it() {
    let problem = LineProblem { field: None, code: "required".to_owned(), detail: "No.".to_owned() };
    for (outcome, expected) in [
        (Ok(RowOutcome::Invited), r#""invited","errors":[]"#),
        (Ok(RowOutcome::Updated), r#""refreshed","errors":[]"#),
        (Ok(RowOutcome::Extended), r#""granted","errors":[]"#),
        (Ok(RowOutcome::Unchanged), r#""unchanged","errors":[]"#),
        (Err(vec![problem]), r#""refused","errors":[{"code":"required","detail":"No."}]"#),
    ] {
        let line = LineResult { number: 2, email: "x".to_owned(), outcome };
        let json = serde_json::to_string(&LineResultObject::of(&line)).unwrap();
        assert_eq!(json, format!(r#"{{"line":2,"email":"x","outcome":{expected}}}"#));
    }
}
