//! The fault wrappers, and a small act under every fault.

use super::name;
use crate::fault::{Fault, FaultPlan, Faulty};
use crate::memory::MemoryBlobs;
use crate::{Blobs, HeadError, Heads, StoreError};

/// Two tiles, then the checkpoint that names them, then tidying.
fn act(blobs: &dyn Blobs, heads: &dyn Heads) -> Result<(), HeadError> {
    blobs.put_all(&[(name("tile/0/000"), b"t"), (name("tile/entries/000"), b"e")])?;
    heads.swap(&name("checkpoint"), None, b"1")?;
    blobs.create_from(&name("media/ab"), &mut b"m".as_slice())?;
    blobs.remove_all(&[name("tile/0/000.p/1"), name("tile/0/000.p/2")])?;
    blobs.remove_all_durably(&[name("keys/a")])?;
    Ok(())
}

fn run(disk: &MemoryBlobs, plan: &FaultPlan) -> Result<(), HeadError> {
    act(&Faulty::new(disk.clone(), plan), &Faulty::new(disk.heads(), plan))
}

#[test]
fn every_file_removal_and_swap_is_one_write() {
    let plan = FaultPlan::counting();
    run(&MemoryBlobs::new(), &plan).unwrap();
    assert_eq!(plan.writes(), 2 + 1 + 1 + 2 + 1);
}

#[test]
fn a_checkpoint_never_stands_without_its_tiles() {
    let plans: Vec<_> = FaultPlan::at_every_write(7).collect();
    assert_eq!(plans.len(), 7 * 3);
    for plan in plans {
        let disk = MemoryBlobs::new();
        run(&disk, &plan).unwrap_err();
        if disk.read(&name("checkpoint"), 9).unwrap().is_some() {
            assert_eq!(disk.list("tile").unwrap().len(), 2, "{:?}", plan.planned_fault());
        }
        run(&disk, &FaultPlan::counting()).map_or_else(
            |error| assert!(matches!(error, HeadError::Changed { .. })),
            |()| assert_eq!(disk.list("tile").unwrap().len(), 2),
        );
    }
}

#[test]
fn failing_before_leaves_nothing_and_failing_after_leaves_all() {
    for (fault, stands) in [(Fault::FailsBefore, false), (Fault::FailsAfterPersisting, true)] {
        let disk = MemoryBlobs::new();
        let blobs = Faulty::new(disk.clone(), &FaultPlan::at(2, fault));
        let group = [(name("a"), b"1".as_slice()), (name("b"), b"1"), (name("c"), b"1")];
        assert!(matches!(blobs.put_all(&group), Err(StoreError::Io { .. })));
        assert_eq!(disk.list("").unwrap().len(), 1 + usize::from(stands));
        blobs.put_all(&group).unwrap();
        assert_eq!(disk.list("").unwrap().len(), 3, "the process goes on");
    }
}

#[test]
fn the_dead_do_nothing_until_a_new_handle_is_made() {
    let disk = MemoryBlobs::new();
    let plan = FaultPlan::at(1, Fault::Dies);
    let (blobs, heads) = (Faulty::new(disk.clone(), &plan), Faulty::new(disk.heads(), &plan));
    let a = name("a");
    assert_eq!(heads.swap(&a, None, b"1").unwrap_err(), HeadError::Store(StoreError::Died));
    assert_eq!(blobs.put_all(&[(a.clone(), b"1")]).unwrap_err(), StoreError::Died);
    assert_eq!(Blobs::read(&blobs, &a, 9).unwrap_err(), StoreError::Died);
    assert_eq!(Heads::read(&heads, &a).unwrap_err(), StoreError::Died);
    assert_eq!(blobs.list("").unwrap_err(), StoreError::Died);
    assert!(plan.died() && disk.snapshot().is_empty());
    Faulty::new(disk.heads(), &FaultPlan::counting()).swap(&a, None, b"1").unwrap();
    assert_eq!(disk.snapshot()[&a], b"1");
}
