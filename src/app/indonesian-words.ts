/**
 * What people in Indonesia like to take for a password, the most usual first: the rank is the number of tries a guesser
 * needs. The lists of the strength meter know English and world-wide leaks only and would call these hard to guess.
 */
export const INDONESIAN_WORDS: readonly string[] = `
sayang cinta indonesia rahasia bismillah sayangku cintaku aku kamu anjing bangsat ganteng cantik bunda ayah mama papa
ibu bapak keluarga alhamdulillah jakarta bandung surabaya merdeka garuda pancasila persib persija arema bonek juventus
sandi katasandi kata sandi password rahasiaku bukarahasia masuk login admin operator kantor sekolah guru siswa dinas
sosial pekerja peksos panti yayasan kelompok pertemuan buku catatan lingkar ketua anggota nama saya kita kami mereka dia
satu dua tiga empat lima enam tujuh delapan sembilan sepuluh seratus seribu nol
senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember
allah tuhan yesus maria islam kristen muhammad ramadhan lebaran natal idul fitri subhanallah masyaallah insyaallah assalamualaikum
allahuakbar ya robbi amin doa ibadah masjid gereja pura
agus budi sari dewi putri putra siti nur ahmad wati rini dian eko joko bambang yanti indah ayu ratna lestari wahyu rizky rizki fajar
dimas bayu andi adi tri dwi sri made wayan nyoman ketut fitri lina yuni rina dina nina tono slamet hadi santoso wijaya
kusuma pratama saputra hidayat rahman nugroho setiawan susanti wulandari permata anggraini
sumatra jawa kalimantan sulawesi papua bali lombok medan semarang yogyakarta jogja solo malang bogor depok bekasi tangerang
makassar palembang padang denpasar aceh lampung madura betawi sunda batak minang bugis
rumah kucing ayam ikan burung sapi kambing kuda gajah harimau macan naga singa kelinci ular
merah putih biru hitam hijau kuning ungu coklat jingga abu
pagi siang sore malam hari ini besok kemarin tahun bulan bintang matahari langit hujan angin laut gunung pantai sungai pohon bunga mawar melati
makan minum nasi goreng bakso sate rendang kopi teh susu air gula garam sambal soto mie roti tempe tahu pisang mangga
jalan mobil motor kereta kapal pesawat sepeda pasar toko warung terminal stasiun
besar kecil baru lama baik buruk indah senang sedih marah takut rindu kangen suka benci hati jiwa mimpi hidup mati damai selalu selamanya
kasih terima tolong maaf selamat datang tinggal pergi pulang tidur bangun kerja belajar main bola sepak futsal badminton
di ke dari dan atau yang untuk dengan pada dalam tidak bukan ada akan sudah belum sedang bisa boleh harus mau ingin tahu
orang anak adik kakak teman sahabat pacar suami istri nenek kakek om tante paman bibi sepupu cucu
uang kaya raya miskin sukses semangat bahagia setia sejati abadi juara nomor kunci pintu meja kursi kamar dapur teras
kucingku anakku istriku suamiku ibuku mamaku bundaku bungaku sayangmu cintamu akusayangkamu akucintakamu akucintakau
qwerty asdfgh zxcvbn bismillah123 sayang123 cinta123 indonesia123 rahasia123 merdeka45 indonesia1945 jakarta123 admin123
`
  .trim()
  .split(/\s+/);
