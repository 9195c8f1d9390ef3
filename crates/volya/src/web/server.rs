//! Connections on the loopback interface, few at a time, none that dawdles.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;

use super::door::{Door, Opener};
use super::routes;
use super::ticks::MachineTicks;

/// Connections at one time; more wait.
const CONNECTIONS: usize = 64;
/// How long the head of a request may take, the wait for the next one on an open connection included.
const HEAD_TIME: Duration = Duration::from_secs(15);
/// Bytes of a request's head.
const HEAD_BYTES: usize = 32 * 1024;
/// How often is looked whether somebody left.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// How long to wait where no connection could be taken.
const BREATH: Duration = Duration::from_millis(100);

/// A door that can be knocked at.
pub(crate) struct Server {
    runtime: Runtime,
    listener: TcpListener,
    door: Arc<Door>,
    link: String,
}

impl Server {
    /// Listens on a port of the loopback interface; on any free one where it is 0.
    ///
    /// # Errors
    /// Where the port is taken.
    pub(crate) fn bind(port: u16, idle: Duration, opener: Opener) -> io::Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_io().enable_time().build()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))?;
        let port = listener.local_addr()?.port();
        let (door, link) = Door::new(port, idle, opener, Box::new(MachineTicks::start()));
        let link = format!("http://127.0.0.1:{port}/enter/{link}");
        Ok(Self { runtime, listener, door: Arc::new(door), link })
    }

    /// The way in, which opens once.
    pub(crate) fn link(&self) -> &str {
        &self.link
    }

    /// Serves until the program ends.
    pub(crate) fn run(self) {
        let Self { runtime, listener, door, .. } = self;
        runtime.block_on(async {
            tokio::spawn(watch(door.clone()));
            accept(&listener, &door).await;
        });
    }
}

/// Locks when whoever sat at the desk has left.
async fn watch(door: Arc<Door>) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        // That locking failed, the next request meets; nobody is seated any more.
        let _ = door.lock_if_idle().await;
    }
}

async fn accept(listener: &TcpListener, door: &Arc<Door>) {
    let service = TowerToHyperService::new(routes::router(door));
    let slots = Arc::new(Semaphore::new(CONNECTIONS));
    while let Ok(slot) = slots.clone().acquire_owned().await {
        let Ok((stream, _)) = listener.accept().await else {
            // Out of files, most likely: some will be free again soon.
            tokio::time::sleep(BREATH).await;
            continue;
        };
        let service = service.clone();
        tokio::spawn(async move {
            converse(stream, service).await;
            drop(slot);
        });
    }
}

async fn converse(stream: TcpStream, service: TowerToHyperService<axum::Router>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME).max_buf_size(HEAD_BYTES);
    // How a connection ends is nobody's news.
    let _ = http.serve_connection(TokioIo::new(stream), service).await;
}
