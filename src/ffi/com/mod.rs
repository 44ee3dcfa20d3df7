//! The COM object `Idcas.Client`: what a host that knows no pointers, encodings or handles takes.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `interface` | what there is, as data |
//! | `server` | what COM itself calls: the class, unloading, registration |
//! | `registration` | the registry |
//! | `object` | an object as a host holds it, and the way to its members |
//! | `dispatch` | IUnknown, IDispatch and ISupportErrorInfo, the same for every class |
//! | `client`, `params`, `result`, `node`, `job` | the classes |
//! | `opened` | a connection and its background calls, by the exports' own functions |
//! | `enumerator` | For Each |
//! | `arguments` | a call's arguments |
//! | `variant` | VARIANT and BSTR, in and out |
//! | `to_json`, `list`, `foreign` | the host's values, arrays and objects as JSON |
//! | `failure` | a failure on its way to the host |
//! | `member_names` | numbers for names that no table has |
//! | `words` | what messages call the members |
//! | `type_library` | the type library inside this file |
//! | `tables`, `wide` | COM's own tables; texts of 16-bit units |
//! | `counted`, `reference` | an object that lives as long as it is referred to; such a reference |

#[cfg(windows)]
mod arguments;
#[cfg(windows)]
mod client;
#[cfg(windows)]
mod counted;
#[cfg(windows)]
mod dispatch;
#[cfg(windows)]
mod enumerator;
#[cfg(windows)]
mod failure;
#[cfg(windows)]
mod foreign;
pub mod interface;
#[cfg(windows)]
mod job;
#[cfg(windows)]
mod list;
#[cfg(windows)]
mod member_names;
#[cfg(windows)]
mod node;
#[cfg(windows)]
mod object;
#[cfg(windows)]
mod opened;
#[cfg(windows)]
mod params;
#[cfg(windows)]
mod reference;
#[cfg(windows)]
mod registration;
#[cfg(windows)]
mod result;
#[cfg(windows)]
mod server;
#[cfg(windows)]
mod tables;
#[cfg(windows)]
mod to_json;
#[cfg(windows)]
mod type_library;
#[cfg(windows)]
mod variant;
#[cfg(windows)]
mod wide;
#[cfg(windows)]
mod words;
