export default function Page() {
  return <h1>Heard</h1>
}
