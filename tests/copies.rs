//! Two copies of the library in one process, as two products of a workstation bring them: what is one's is nothing to the
//! other.
#![cfg(target_os = "linux")]

mod common;

use std::ffi::c_char;

use common::{Folder, IDCAS, library_path};
use idcas::code::{IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_HANDLE};
use libloading::Library;

type Init = unsafe extern "C" fn(*const c_char, *mut i32) -> *mut c_char;
type OfHandle = unsafe extern "C" fn(i32) -> i32;
type Free = unsafe extern "C" fn(*mut c_char) -> i32;

/// A client and as many documents as a busy program has open.
fn opened(library: &Library) -> (i32, Vec<i32>) {
    let mut client = 0;
    // SAFETY: the header's signatures.
    unsafe {
        let init = library.get::<Init>(b"idcas_init").unwrap();
        let free = library.get::<Free>(b"idcas_free_string").unwrap();
        let new = library.get::<OfHandle>(b"idcas_json_new").unwrap();
        assert_eq!(free(init(c"{}".as_ptr(), &mut client)), 0);
        assert!(client > 0);
        (client, (0..50).map(|_| new(client)).collect())
    }
}

#[test]
fn what_is_one_copys_is_nothing_to_the_other() {
    let folder = Folder::new("copies");
    let path = folder.0.join("another.so");
    std::fs::copy(library_path(), &path).unwrap();
    // SAFETY: the library runs nothing at load time.
    let other = unsafe { Library::new(&path).unwrap() };

    let (client, documents) = opened(&IDCAS);
    let (others_client, others_documents) = opened(&other);
    assert_ne!(client, others_client);
    // SAFETY: the header's signatures.
    unsafe {
        let new = IDCAS.get::<OfHandle>(b"idcas_json_new").unwrap();
        let close = IDCAS.get::<OfHandle>(b"idcas_json_close").unwrap();
        let text = other
            .get::<unsafe extern "C" fn(i32) -> *mut c_char>(b"idcas_json_text")
            .unwrap();
        let free = IDCAS.get::<Free>(b"idcas_free_string").unwrap();
        assert_eq!(new(others_client), IDCAS_INVALID_HANDLE);
        // With one chance in 65,534 each, and only where the places are the same.
        for document in &others_documents {
            assert_eq!(close(*document), IDCAS_INVALID_HANDLE);
        }
        for document in &documents {
            assert_eq!(close(*document), 0);
        }
        let text = text(others_documents[0]);
        assert_eq!(free(text), IDCAS_INVALID_ARGUMENT);
        let free = other.get::<Free>(b"idcas_free_string").unwrap();
        assert_eq!(free(text), 0);
    }
}
